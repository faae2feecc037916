package org.causepilot.connection.entity;

/** Who signs in at the server. Both are always there: without a password the driver would look for one on this machine. */
public record Credentials(String user, String password) {

    public Credentials {
        Parts.user(user, 0);
        Parts.password(password, 0);
    }

    @Override
    public String toString() {
        return user + ":" + Mask.TEXT;
    }
}
