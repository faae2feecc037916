package org.causepilot.platform.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/**
 * Bean Validation in our own words. A constraint whose {@code message} is one of our keys ({@code account.password})
 * speaks for itself; the usual ones have sentences here, in both languages and with a stable code.
 */
public final class Constraints {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Constraints() {}

    public static List<FieldError> brokenBy(Object bean) {
        return errors(VALIDATOR.validate(bean));
    }

    public static List<FieldError> errors(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(Constraints::error).toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String field = fieldName(violation.getPropertyPath());
        String template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return new FieldError(field, template.substring(template.indexOf('.') + 1), Message.of(template));
        }
        if (constraint instanceof NotNull || constraint instanceof NotBlank) {
            return new FieldError(field, "required", Message.of("platform.field.required"));
        }
        if (constraint instanceof Email) {
            return new FieldError(field, "not-an-email", Message.of("platform.field.not-an-email"));
        }
        if (constraint instanceof Size size) {
            return size(field, size, violation.getInvalidValue());
        }
        if (constraint instanceof Min) {
            return new FieldError(
                    field, "out-of-range", Message.of("platform.field.at-least", attributes.get("value")));
        }
        if (constraint instanceof Max) {
            return new FieldError(field, "out-of-range", Message.of("platform.field.at-most", attributes.get("value")));
        }
        return new FieldError(field, "bad-value", Message.of("platform.field.bad-parameter"));
    }

    private static FieldError size(String field, Size size, Object value) {
        int length = value instanceof CharSequence text ? text.length() : Integer.MAX_VALUE;
        return length > size.max()
                ? new FieldError(field, "too-long", Message.of("platform.field.too-long", size.max()))
                : new FieldError(field, "too-short", Message.of("platform.field.too-short", size.min()));
    }

    private static String fieldName(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                name.append(name.isEmpty() ? "" : ".").append(JsonNames.ofProperty(node.getName()));
            }
        }
        return name.toString();
    }
}
