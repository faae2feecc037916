package org.causepilot.audit.control;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.causepilot.audit.entity.AuditVerdict;
import org.causepilot.audit.entity.ChainHead;
import org.causepilot.audit.entity.ChainedEntry;
import org.causepilot.audit.entity.HeadMark;

/** One walk from the first entry to the head. Remembers the entry before, so its memory does not grow. */
final class ChainWalk {

    private final AuditKeys keys;
    private final ChainHead head;
    private final Optional<HeadMark> noted;
    private final EarlierEntries earlier = new EarlierEntries();
    private byte[] previousMac;
    private long last;
    private long checked;
    private Long broken;

    ChainWalk(AuditKeys keys, ChainHead head, Optional<HeadMark> noted) {
        this.keys = keys;
        this.head = head;
        this.noted = noted;
        this.last = head.beganAfter();
    }

    /** False at the first entry that is not as it was written. */
    boolean goesOnAfter(ChainedEntry found) {
        if (found.id() <= head.beganAfter()) {
            earlier.add(found);
        } else if (found.id() != last + 1) {
            broken = last + 1;
        } else if (!isGenuine(found)) {
            broken = found.id();
        } else {
            previousMac = found.mac();
            last = found.id();
        }
        checked += broken == null ? 1 : 0;
        return broken == null;
    }

    /** @param lastRow the highest id in the table: nothing may lie beyond the head */
    AuditVerdict verdict(long lastRow) {
        if (broken == null && !endsAsItShould(lastRow)) {
            broken = last + 1;
        }
        return new AuditVerdict(checked, broken, head.beganAfter() + 1, HeadMark.of(head));
    }

    private boolean isGenuine(ChainedEntry found) {
        byte[] before = previousMac == null ? earlier.digest() : previousMac;
        byte[] content = CanonicalForm.of(found.entry(), found.keyId(), before);
        return keys.find(found.keyId())
                        .filter(key -> MessageDigest.isEqual(key.mac(content), found.mac()))
                        .isPresent()
                && noted.filter(mark -> mark.id() == found.id())
                        .map(mark -> mark.mac().equals(HexFormat.of().formatHex(found.mac())))
                        .orElse(true);
    }

    private boolean endsAsItShould(long lastRow) {
        boolean reachesTheNoted = noted.map(mark -> mark.id() <= last).orElse(true);
        if (!head.hasBegun()) {
            return reachesTheNoted && lastRow == last;
        }
        return reachesTheNoted
                && lastRow == last
                && head.lastId() == last
                && MessageDigest.isEqual(head.lastMac(), previousMac)
                && keys.isGenuine(head);
    }
}
