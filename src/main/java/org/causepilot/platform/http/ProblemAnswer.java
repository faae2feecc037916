package org.causepilot.platform.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The body of every refusal, RFC 9457.
 *
 * @param instance the path that was asked for; without one-time tokens, which still open something after a refusal, while
 *     refusals are kept and passed on
 */
public record ProblemAnswer(String type, String title, int status, String detail, String instance, List<Field> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A whole segment of 256 random bits in base64url; no name of ours has capitals. */
    private static final Pattern TOKEN = Pattern.compile("(?<=/)(?=[^/]*[A-Z])[A-Za-z0-9_-]{43}(?=/|$)");

    public ProblemAnswer {
        instance = TOKEN.matcher(instance).replaceAll("****");
    }

    /** One field at fault. */
    public record Field(String field, String code, String message) {}
}
