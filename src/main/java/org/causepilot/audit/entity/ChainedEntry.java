package org.causepilot.audit.entity;

/**
 * An entry and the MAC that ties it to the one before.
 *
 * @param keyId null, as is the MAC, for an entry from before the chain
 */
public record ChainedEntry(AuditEntry entry, String keyId, byte[] mac) {

    public long id() {
        return entry.id();
    }
}
