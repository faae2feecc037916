package org.causepilot.platform.http;

import java.util.List;

/**
 * The body of every refusal, RFC 9457.
 *
 * @param instance the path that was asked for
 */
public record ProblemAnswer(String type, String title, int status, String detail, String instance, List<Field> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault. */
    public record Field(String field, String code, String message) {}
}
