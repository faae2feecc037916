package org.causepilot.platform.problem;

import java.util.List;

/** Input that breaks rules; says which fields and which rules, all at once. */
public class ValidationException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public ValidationException(List<FieldError> errors) {
        super(ProblemType.VALIDATION, Message.of("platform.validation", errors.size()));
        this.errors = List.copyOf(errors);
    }

    public ValidationException(String field, String code, Message message) {
        this(List.of(new FieldError(field, code, message)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
