package org.causepilot.oversight.boundary;

import org.causepilot.audit.entity.AuditVerdict;

/** @param head to be compared with the log, or noted and given as {@code expected_head} the next time */
public record AuditVerificationAnswer(boolean intact, long checked, Long firstBrokenId, long beginsAt, String head) {

    static AuditVerificationAnswer of(AuditVerdict verdict) {
        return new AuditVerificationAnswer(
                verdict.isIntact(),
                verdict.checked(),
                verdict.firstBrokenId(),
                verdict.beginsAt(),
                verdict.head().toString());
    }
}
