package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks often and fast, where REST-assured would be what is measured. Paths are relative to {@code /api/v1}. */
public final class FastClient {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    public FastClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    /** @param json the body */
    public HttpResponse<String> post(String path, String json) {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(LONGEST);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
