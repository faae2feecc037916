package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.causepilot.audit.control.AuditVerification;
import org.causepilot.audit.entity.AuditVerdict;
import org.causepilot.audit.entity.HeadMark;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Whether the trail still tells what happened as it was written. */
@Named
@RequestScoped
public class AuditVerificationBacking {

    @Inject
    private AuditVerification verification;

    private String expectedHead;
    private AuditVerdict verdict;

    public void verify() {
        verdict = verification.verify(Optional.ofNullable(expectedHead).map(AuditVerificationBacking::mark));
    }

    /** Null before it was asked for. */
    public AuditVerdict getVerdict() {
        return verdict;
    }

    public String getExpectedHead() {
        return expectedHead;
    }

    public void setExpectedHead(String expectedHead) {
        this.expectedHead = expectedHead;
    }

    private static HeadMark mark(String text) {
        return HeadMark.parse(text)
                .orElseThrow(
                        () -> new ValidationException("expected_head", "head-mark", Message.of("oversight.head-mark")));
    }
}
