package org.causepilot.analytics.boundary;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.platform.time.Rfc3339;

/** {@code from} and {@code to}, for {@code @BeanParam}. Read by hand: JAX-RS would answer a day that is none with 404. */
public class DaysParameters {

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** @throws ValidationException that tells of both when neither can be read */
    AskedDays toDays() {
        List<FieldError> errors = new ArrayList<>();
        AskedDays days = new AskedDays(day("from", from, errors), day("to", to, errors));
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
        return days;
    }

    private static LocalDate day(String field, String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = Rfc3339.day(text.strip());
            if (!day.isBefore(AskedDays.EARLIEST) && !day.isAfter(AskedDays.LATEST)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        Message rule = Message.of("analytics.day", AskedDays.EARLIEST.toString(), AskedDays.LATEST.toString());
        errors.add(new FieldError(field, "day", rule));
        return null;
    }
}
