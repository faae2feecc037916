package org.causepilot.dev;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks whether the product serves. Payara's health page is up before the WAR is, and its own pages answer in its place
 * until then; so the API is asked too, for what it refuses to strangers.
 */
record HealthProbe(URI server) {

    private static final int TIMEOUT_MILLISECONDS = 2_000;

    boolean serves() {
        return answers("/health/live", HttpURLConnection.HTTP_OK)
                && answers("/api/v1/users/me", HttpURLConnection.HTTP_UNAUTHORIZED);
    }

    private boolean answers(String path, int status) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) server.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(TIMEOUT_MILLISECONDS);
            return connection.getResponseCode() == status;
        } catch (IOException notYet) {
            return false;
        }
    }
}
