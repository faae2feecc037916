package org.causepilot.idempotency.entity;

/**
 * An answer that can be given again.
 *
 * @param location null when it had none; so for the others
 * @param body the JSON; it may hold a one-time link, and is stored sealed
 */
public record KeptAnswer(int status, String location, String entityTag, String body) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Whether the request, sent again, would end the same way. When we failed, or were too busy, it deserves another try. */
    public boolean isFinal() {
        return status < SERVER_ERROR && status != TOO_MANY_REQUESTS;
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
