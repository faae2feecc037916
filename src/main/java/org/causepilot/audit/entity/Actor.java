package org.causepilot.audit.entity;

import java.util.UUID;

/**
 * Who acts.
 *
 * @param id null for the server itself and for people who did not sign in
 * @param name the e-mail address, or {@code system}
 * @param address where the request came from; null when there was none
 */
public record Actor(UUID id, String name, String address) {

    public static final Actor SYSTEM = new Actor(null, "system", null);
}
