package org.causepilot.fleet.entity;

import java.util.Locale;
import java.util.UUID;
import org.causepilot.platform.problem.Message;

/**
 * Something that somebody should look after.
 *
 * @param subject what it is called: an organization, a server, a kind of operation; empty when the kind says it all
 * @param id of the subject, where it has one
 * @param count how many it concerns
 * @param reason why, where that is known; null otherwise
 */
public record Attention(Kind kind, String subject, UUID id, long count, Message reason) {

    /** In the order in which they are told. */
    public enum Kind {
        AUDIT_BROKEN(true),
        SECRETS_LOST(true),
        DISCONNECTED(true),
        MORE_DISCONNECTED(true),
        NODE_SILENT(true),
        OPERATION_FAILED(true),
        CONNECTIONS_SPENT(false),
        SCHEMA_OUTDATED(false),
        NOT_CREATED(false),
        NOT_CONFIGURED(false),
        KEYS_DUE(false),
        WEAK_AUTHENTICATION(false);

        private final boolean urgent;

        Kind(boolean urgent) {
            this.urgent = urgent;
        }

        /** {@code audit-broken} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether something does not work now, rather than later. */
    public boolean isUrgent() {
        return kind.urgent;
    }

    public static Attention of(Kind kind, long count) {
        return new Attention(kind, "", null, count, null);
    }

    public static Attention about(Kind kind, String subject, UUID id, long count) {
        return new Attention(kind, subject, id, count, null);
    }
}
