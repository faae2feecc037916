package org.causepilot.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors who come at a steady pace, whether those before them were served or not. */
final class SteadyLoad implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpRequest> requests;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

    SteadyLoad(URI server, String token, List<String> paths, int perSecond) {
        requests = paths.stream()
                .map(path -> HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(LONGEST)
                        .build())
                .toList();
        clock.scheduleAtFixedRate(this::ask, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** How often each status was answered since this was asked last; 0 is none at all. */
    Map<Integer, Integer> takeAnswers() {
        Map<Integer, Integer> taken = new TreeMap<>(answers);
        answers.clear();
        return taken;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void ask() {
        HttpRequest request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> answers.merge(answer == null ? 0 : answer.statusCode(), 1, Integer::sum));
    }
}
