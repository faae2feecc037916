package org.causepilot.audit.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;

/**
 * The bytes that a MAC is made over. Each text is preceded by its length, so that no two entries look alike: nothing can be
 * moved from the end of one field to the beginning of the next.
 */
final class CanonicalForm {

    private static final String VERSION = "causepilot audit entry 1";
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CanonicalForm() {}

    /** @param keyId null for an entry from before the chain */
    static byte[] of(AuditEntry entry, String keyId, byte[] previousMac) {
        AuditEvent event = entry.event();
        return new CanonicalForm()
                .text(VERSION)
                .text(keyId)
                .raw(previousMac)
                .text(entry.id())
                .text(entry.occurredAt())
                .text(entry.actor().id())
                .text(entry.actor().name())
                .text(entry.actor().address())
                .text(event.action())
                .text(event.organizationId())
                .text(event.outcome())
                .map(event.details())
                .map(event.before())
                .map(event.after())
                .text(entry.intentId())
                .text(entry.latencyMs())
                .bytes
                .toByteArray();
    }

    /** The head's, without its seal. */
    static byte[] ofHead(long beganAfter, long lastId, byte[] lastMac, String keyId) {
        return new CanonicalForm()
                .text("causepilot audit head 1")
                .text(keyId)
                .text(beganAfter)
                .text(lastId)
                .raw(lastMac)
                .bytes
                .toByteArray();
    }

    private CanonicalForm text(Object value) {
        if (value == null) {
            return number(ABSENT);
        }
        return raw(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CanonicalForm map(Map<String, String> values) {
        number(values.size());
        new TreeMap<>(values).forEach((name, value) -> text(name).text(value));
        return this;
    }

    private CanonicalForm raw(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private CanonicalForm number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }
}
