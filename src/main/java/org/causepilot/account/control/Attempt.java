package org.causepilot.account.control;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody gives a secret.
 *
 * @param action what for, as the audit trail calls it
 * @param key whose failures it adds to
 * @param address where it comes from
 * @param user whose secret it is, when that is known
 */
record Attempt(String action, String key, String address, Optional<UUID> user) {}
