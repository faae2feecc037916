package org.causepilot.audit.entity;

/**
 * Where the chain ends.
 *
 * @param beganAfter the last entry from before the chain; 0 when there is none
 * @param lastMac empty before the chain began
 * @param keyId which key made the seal
 * @param seal over the rest; null before the chain began
 */
public record ChainHead(long beganAfter, long lastId, byte[] lastMac, String keyId, byte[] seal) {

    public boolean hasBegun() {
        return seal != null;
    }
}
