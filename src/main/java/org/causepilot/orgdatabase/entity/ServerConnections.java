package org.causepilot.orgdatabase.entity;

/**
 * What the organizations have of one PostgreSQL server, all nodes together, as the nodes said it two seconds ago or so.
 *
 * @param server host and port
 * @param capacity connections that all of them together may have
 * @param wanted connections that are open, and those that somebody waits for
 */
public record ServerConnections(String server, int capacity, int wanted) {

    private static final double NEARLY = 0.9;

    public boolean isNearlySpent() {
        return wanted >= capacity * NEARLY;
    }
}
