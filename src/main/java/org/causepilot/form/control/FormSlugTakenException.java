package org.causepilot.form.control;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Another form of the organization has this slug. */
public class FormSlugTakenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public FormSlugTakenException() {
        super(ProblemType.SLUG_TAKEN, Message.of("form.slug-taken"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("slug", "slug-taken", detail()));
    }
}
