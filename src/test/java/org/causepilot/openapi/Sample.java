package org.causepilot.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.causepilot.testing.CsvRequests;

/**
 * A request that would be carried out for whoever may ask for it.
 *
 * @param path below {@code /api/v1}
 * @param mediaType of the body; null without one
 * @param success the status of the answer then
 */
record Sample(String method, String path, String mediaType, String body, int success) {

    private static final JsonMapper JSON = new JsonMapper();

    Response send(RequestSpecification caller) {
        return request(caller).request(method, path);
    }

    private RequestSpecification request(RequestSpecification caller) {
        if (body == null) {
            return caller;
        }
        return mediaType.equals("text/csv")
                ? CsvRequests.with(caller, body)
                : caller.contentType(mediaType).body(body);
    }

    /** The same about something else. */
    Sample replacing(String one, String other) {
        return new Sample(method, path.replace(one, other), mediaType, body, success);
    }

    /** The same at another address. */
    Sample at(String otherPath) {
        return new Sample(method, otherPath, mediaType, body, success);
    }

    /** The same with one field of its body as given. */
    Sample with(String field, String text) {
        try {
            ObjectNode fields = (ObjectNode) JSON.readTree(body);
            return new Sample(method, path, mediaType, fields.put(field, text).toString(), success);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
