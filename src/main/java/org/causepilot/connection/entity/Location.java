package org.causepilot.connection.entity;

/**
 * What the parser found, before anybody decided whether it is a whole connection string, one without its password, or
 * the address of a server.
 *
 * @param password empty when there was none
 * @param database empty when there was none
 */
record Location(
        String user,
        String password,
        int passwordAt,
        Endpoint endpoint,
        String database,
        int databaseAt,
        ConnectionOptions options) {

    @Override
    public String toString() {
        return "Location of " + endpoint;
    }
}
