package org.causepilot.dev;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the product whether it lives. */
record HealthProbe(URI server) {

    private static final int TIMEOUT_MILLISECONDS = 2_000;

    boolean isLive() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) server.resolve("/health/live").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(TIMEOUT_MILLISECONDS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
