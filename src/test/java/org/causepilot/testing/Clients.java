package org.causepilot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that work at the same time. */
public final class Clients {

    private Clients() {}

    /** All answers, in the order of the work; the first failure fails the test. */
    public static <T> List<T> atOnce(int clients, List<? extends Callable<T>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
