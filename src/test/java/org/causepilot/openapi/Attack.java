package org.causepilot.openapi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.causepilot.testing.RawAnswer;
import org.causepilot.testing.RawClient;

/** One request that no friendly client sends. */
record Attack(String name, String method, String target, Map<String, String> headers, byte[] body) {

    static Attack of(String name, String method, String target) {
        return new Attack(name, method, target, Map.of(), new byte[0]);
    }

    Attack withHeader(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Attack(name, method, target, more, body);
    }

    Attack withJson(String json) {
        return withBody("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Attack withBody(String type, byte[] bytes) {
        return new Attack(name, method, target, headers, bytes).withHeader("Content-Type", type);
    }

    RawAnswer on(RawClient client) {
        return client.send(method, target, headers, body);
    }

    @Override
    public String toString() {
        return name + ": " + method + " " + (target.length() > 120 ? target.substring(0, 120) + "…" : target);
    }
}
