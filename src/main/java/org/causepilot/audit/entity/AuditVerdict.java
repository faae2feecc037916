package org.causepilot.audit.entity;

/**
 * What a walk along the whole chain found.
 *
 * @param checked entries that are as they were written
 * @param firstBrokenId the first that is not, or that is missing; null when there is none
 * @param beginsAt the first entry with a MAC; those before are vouched for as a whole
 * @param head where the chain ended when the walk began
 */
public record AuditVerdict(long checked, Long firstBrokenId, long beginsAt, HeadMark head) {

    public boolean isIntact() {
        return firstBrokenId == null;
    }
}
