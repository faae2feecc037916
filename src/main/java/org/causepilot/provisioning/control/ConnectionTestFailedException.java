package org.causepilot.provisioning.control;

import java.util.List;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The test that goes before every change did not pass; each check that failed is listed. */
public class ConnectionTestFailedException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionTestReport report;

    public ConnectionTestFailedException(ConnectionTestReport report) {
        super(ProblemType.CONNECTION_TEST_FAILED, Message.of("provisioning.test-failed", report.message()));
        this.report = report;
    }

    public ConnectionTestReport report() {
        return report;
    }

    @Override
    public List<FieldError> errors() {
        return report.checks().stream()
                .filter(CheckResult::hasFailed)
                .map(check -> new FieldError("db_connection_string", check.code(), check.message()))
                .toList();
    }
}
