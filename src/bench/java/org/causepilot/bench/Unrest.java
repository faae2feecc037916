package org.causepilot.bench;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Connection strings change and modules are turned off and on again, in one organization after another. */
final class Unrest implements AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000L;

    private final ApiClient api;
    private final List<MarkedOrganization> organizations;
    private final List<Thread> threads;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger toggles = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean over;

    Unrest(ApiClient api, List<MarkedOrganization> organizations) {
        this.api = api;
        this.organizations = organizations;
        threads = List.of(new Thread(() -> repeat(this::change)), new Thread(() -> repeat(this::toggle)));
        threads.forEach(Thread::start);
    }

    int changes() {
        return changes.get();
    }

    int toggles() {
        return toggles.get();
    }

    /** Changes and toggles that were answered otherwise than with success. */
    int failures() {
        return failures.get();
    }

    /** No module stays off. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void repeat(Runnable unrest) {
        while (!over) {
            unrest.run();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The same server and database by another name, with the password that is stored: a new string, a new engine. */
    private void change() {
        String path = one().path;
        String masked = Json.createReader(new StringReader(api.get(path).body()))
                .readObject()
                .getString("db_connection_string")
                .replaceFirst("\\?.*", "");
        count(
                changes,
                api.tryTo(
                        "PATCH",
                        path + "/database",
                        Map.of("db_connection_string", masked + "?application_name=n" + changes.get())));
    }

    private void toggle() {
        String module = one().path + "/modules/donors";
        count(toggles, api.tryTo("PUT", module, Map.of("is_enabled", false)));
        LockSupport.parkNanos(PAUSE_NANOS);
        count(toggles, api.tryTo("PUT", module, Map.of("is_enabled", true)));
    }

    private void count(AtomicInteger successes, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            successes.incrementAndGet();
        } else if (failures.incrementAndGet() == 1) {
            Report.say(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private MarkedOrganization one() {
        return organizations.get(ThreadLocalRandom.current().nextInt(organizations.size()));
    }
}
