package org.causepilot.platform.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** {@code limit}, {@code cursor} and {@code q} of every list, for {@code @BeanParam}. */
public class PageParameters {

    @QueryParam("limit")
    @DefaultValue("" + PageRequest.USUAL)
    private String limit;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("q")
    private String q;

    public PageRequest toRequest() {
        return new PageRequest(wholeNumber(), cursor, q);
    }

    /** Read by hand: JAX-RS would answer a limit that is no number with 404. */
    private int wholeNumber() {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException notANumber) {
            throw new ValidationException(
                    "limit", "out-of-range", Message.of("platform.field.out-of-range", 1, PageRequest.LARGEST));
        }
    }
}
