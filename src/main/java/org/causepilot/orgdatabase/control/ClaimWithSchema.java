package org.causepilot.orgdatabase.control;

import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Writes the claim in the transaction that makes its table: there is never a database with our schema and no owner. */
record ClaimWithSchema(DatabaseClaims claims, UUID organization) implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            claims.claim(context.getConnection(), organization);
        } catch (SQLException failure) {
            throw new FlywayException("the database could not be claimed", failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "claim";
    }
}
