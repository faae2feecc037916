package org.causepilot.provisioning.boundary;

/** The connection string in clear: the one answer of the whole API that holds a password. */
public record RevealedConnection(String dbConnectionString) {

    @Override
    public String toString() {
        return "RevealedConnection";
    }
}
