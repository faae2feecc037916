package org.causepilot.openapi;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A request that would be carried out for whoever may ask for it.
 *
 * @param path below {@code /api/v1}
 * @param mediaType of the body; null without one
 * @param success the status of the answer then
 */
record Sample(String method, String path, String mediaType, String body, int success) {

    Response send(RequestSpecification caller) {
        RequestSpecification request =
                body == null ? caller : caller.contentType(mediaType).body(body);
        return request.request(method, path);
    }

    /** The same about something else. */
    Sample replacing(String one, String other) {
        return new Sample(method, path.replace(one, other), mediaType, body, success);
    }
}
