package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads often and fast, where REST-assured would be what is measured. */
public final class Reader {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    public Reader(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @param path relative to {@code /api/v1} */
    public HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(LONGEST)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
