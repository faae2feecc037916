package org.causepilot.organization.control;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Another organization has, or once had, this slug. */
public class SlugTakenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public SlugTakenException() {
        super(ProblemType.SLUG_TAKEN, Message.of("organization.slug-taken"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("slug", "slug-taken", detail()));
    }
}
