package org.causepilot.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.causepilot.testing.RawAnswer;

/** What is wrong with the answer to an attack. */
record Verdict(Attack attack, List<String> faults, long millis) {

    /** No goal: what no busy machine explains. The slowest answer is in the log of the test. */
    private static final long FAR_TOO_SLOW_MILLIS = 15_000;

    /** No HTTP, unknown expectations, headers that are too long. */
    private static final Set<Integer> OF_THE_CONTAINER = Set.of(400, 417, 431);

    private static final JsonMapper JSON = new JsonMapper();

    static Verdict on(Attack attack, RawAnswer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() < 200 || answer.status() >= 500) {
            faults.add(attack + " -> " + answer.status() + " " + answer.head() + answer.body());
        }
        if (answer.status() >= 400 && !isProblem(answer) && !isOfTheContainer(answer)) {
            faults.add(attack + " -> " + answer.status() + ", no problem: " + answer.head() + "\n" + answer.body());
        }
        if (answer.status() >= 400 && (answer.head() + withoutInstance(answer.body())).contains(HostileTexts.CANARY)) {
            faults.add(attack + " -> " + answer.status() + ", an echo: " + answer.head() + "\n" + answer.body());
        }
        if (answer.hasHeader("Set-Cookie: a=b")) {
            faults.add(attack + " -> a header of the client's");
        }
        if (answer.millis() > FAR_TOO_SLOW_MILLIS) {
            faults.add(attack + " -> " + answer.millis() + " ms");
        }
        return new Verdict(attack, faults, answer.millis());
    }

    private static boolean isProblem(RawAnswer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return answer.hasHeader("Content-Type: application/problem+json")
                    && problem.path("status").asInt() == answer.status();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    /** What is no HTTP ends before any code of ours: without a word, so without an echo. */
    private static boolean isOfTheContainer(RawAnswer answer) {
        return answer.body().isEmpty() && OF_THE_CONTAINER.contains(answer.status())
                || answer.head().contains("TRACE method is not allowed");
    }

    /** The address of the request, as RFC 9457 wants it told. */
    private static String withoutInstance(String body) {
        return body.replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
