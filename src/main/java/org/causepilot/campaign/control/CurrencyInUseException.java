package org.causepilot.campaign.control;

import java.util.List;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** Gifts were made for the campaign: in another currency, its goal would mean something else. */
public class CurrencyInUseException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public CurrencyInUseException() {
        super(Message.of("campaign.currency-in-use"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("currency", "currency-in-use", detail()));
    }
}
