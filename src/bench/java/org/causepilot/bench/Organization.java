package org.causepilot.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** An organization with a database of its own, one donor in it, and the superadmin as a member. */
record Organization(String id, String donorId) {

    private static final int AT_ONCE = 2;

    static Organization create(ApiClient api, String slug) {
        String id = api.post("/organizations", Map.of("name", slug, "slug", slug, "create_database", true))
                .getString("id");
        api.post("/organizations/" + id + "/members", Map.of("email", ApiClient.EMAIL, "role", "editor"));
        String donor = api.post(
                        "/organizations/" + id + "/donors",
                        Map.of("first_name", "Ada", "last_name", slug, "email", "ada@example.org"))
                .getString("id");
        return new Organization(id, donor);
    }

    static List<Organization> createAll(ApiClient api, String prefix, int count) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Organization>> all = IntStream.range(0, count)
                    .mapToObj(number -> workers.submit(() -> create(api, prefix + "-" + number)))
                    .toList();
            return all.stream().map(Organization::made).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** What the product answers. */
    String donor() {
        return path() + "/donors/" + donorId;
    }

    /** The same answer by plain JDBC, out of the product's pool. */
    String donorByJdbc() {
        return "/bench/pooled" + donor();
    }

    /** The same answer by plain JDBC, over a connection opened for it. */
    String donorByNewConnection() {
        return "/bench/fresh" + donor();
    }

    /** What PostgreSQL knows the product's connection by. */
    String applicationName() {
        return "/bench/name" + path();
    }

    String path() {
        return "/organizations/" + id;
    }

    private static Organization made(Future<Organization> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An organization cannot be created", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
