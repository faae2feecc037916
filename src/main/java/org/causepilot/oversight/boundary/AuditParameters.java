package org.causepilot.oversight.boundary;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.platform.time.Rfc3339;

/** The filter, for {@code @BeanParam}. Read by hand: JAX-RS would answer an id that is none with 404. */
public class AuditParameters {

    @QueryParam("organization_id")
    private String organizationId;

    @QueryParam("actor_id")
    private String actorId;

    @QueryParam("action")
    private String action;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** @throws ValidationException that tells of all that cannot be read */
    AuditFilter toFilter() {
        List<FieldError> errors = new ArrayList<>();
        AuditFilter filter = new AuditFilter(
                read("organization_id", organizationId, UUID::fromString, "uuid", errors),
                read("actor_id", actorId, UUID::fromString, "uuid", errors),
                read("action", action, AuditParameters::action, "string", errors),
                read("outcome", outcome, AuditParameters::outcome, "outcome", errors),
                read("from", from, Rfc3339::moment, "instant", errors),
                read("to", to, Rfc3339::moment, "instant", errors));
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
        return filter;
    }

    private static <T> T read(
            String name, String text, Function<String, T> reading, String type, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.add(new FieldError(name, "wrong-type", expected(type)));
            return null;
        }
    }

    private static Message expected(String type) {
        return type.equals("outcome")
                ? Message.of("platform.field.not-one-of", "intended, succeeded, refused, failed")
                : Message.of("platform.field.type", Message.of("platform.type." + type));
    }

    /** PostgreSQL has no NUL to compare with. */
    private static String action(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text holds NUL");
        }
        return text;
    }

    private static AuditOutcome outcome(String text) {
        return AuditOutcome.of(text).orElseThrow(IllegalArgumentException::new);
    }
}
