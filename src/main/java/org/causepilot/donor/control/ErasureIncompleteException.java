package org.causepilot.donor.control;

import java.util.List;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** What tells who a donor is stands somewhere else as well, where nothing may be erased by itself. */
public class ErasureIncompleteException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> places;

    /** @param places what is wrong with each, by its name: {@code campaigns.description} */
    public ErasureIncompleteException(List<FieldError> places) {
        super(Message.of("donor.erasure-incomplete"));
        this.places = List.copyOf(places);
    }

    @Override
    public List<FieldError> errors() {
        return places;
    }
}
