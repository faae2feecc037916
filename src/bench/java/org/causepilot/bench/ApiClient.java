package org.causepilot.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A superadmin at work. Paths are relative to {@code /api/v1}. */
final class ApiClient {

    static final String EMAIL = "admin@causepilot.test";
    static final String PASSWORD = "a superadmin only benches know";

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_OF_A_FILE = Duration.ofMinutes(10);
    private static final long RENEW_NANOS = Duration.ofMinutes(10).toNanos();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private String token;
    private long signedInAt;

    ApiClient(URI server) {
        this.server = server;
    }

    URI server() {
        return server;
    }

    /** Good for twenty minutes at least. */
    synchronized String token() {
        if (token == null || System.nanoTime() - signedInAt > RENEW_NANOS) {
            HttpRequest.Builder request = to("/auth/token").POST(body(Map.of("email", EMAIL, "password", PASSWORD)));
            token = expected(request, 200).getString("access_token");
            signedInAt = System.nanoTime();
        }
        return token;
    }

    JsonObject post(String path, Map<String, Object> fields) {
        return expected(signedIn(path).POST(body(fields)), 201);
    }

    JsonObject patch(String path, Map<String, Object> fields) {
        return expected(signedIn(path).method("PATCH", body(fields)), 200);
    }

    JsonObject reveal(String path) {
        return expected(signedIn(path).POST(body(Map.of("password", PASSWORD))), 200);
    }

    JsonObject upload(String path, Path csv) {
        try {
            return expected(file(path).POST(BodyPublishers.ofFile(csv)), 200);
        } catch (FileNotFoundException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of a file as large as it may be: kept is none of it. */
    long countLines(String path) {
        HttpResponse<Stream<String>> response = send(file(path).GET(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        path + " answered " + response.statusCode() + ": " + lines.collect(Collectors.joining()));
            }
            return lines.count();
        }
    }

    /** As it went, good or bad. */
    HttpResponse<String> get(String path) {
        return send(signedIn(path).GET());
    }

    /** As it went, good or bad. */
    HttpResponse<String> tryTo(String method, String path, Map<String, Object> fields) {
        return send(signedIn(path).method(method, body(fields)));
    }

    /** A whole request for a {@link Crowd}, byte by byte. */
    byte[] rawGet(String path) {
        return (rawHead("GET", path) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param json in ASCII */
    byte[] raw(String method, String path, String json) {
        return (rawHead(method, path) + "Content-Type: application/json\r\nContent-Length: " + json.length()
                        + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String rawHead(String method, String path) {
        return method + " /api/v1" + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                + token() + "\r\nAccept: application/json\r\n";
    }

    private HttpRequest.Builder signedIn(String path) {
        return to(path).header("Authorization", "Bearer " + token());
    }

    private HttpRequest.Builder file(String path) {
        return signedIn(path).setHeader("Content-Type", "text/csv").timeout(LONGEST_OF_A_FILE);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .timeout(LONGEST);
    }

    private JsonObject expected(HttpRequest.Builder request, int status) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, Object> fields) {
        return BodyPublishers.ofString(Json.createObjectBuilder(fields).build().toString());
    }
}
