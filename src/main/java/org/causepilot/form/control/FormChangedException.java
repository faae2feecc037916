package org.causepilot.form.control;

import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** Whenever the answers were judged, the form had become another one. */
public class FormChangedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public FormChangedException() {
        super(Message.of("form.changed-meanwhile"));
    }
}
