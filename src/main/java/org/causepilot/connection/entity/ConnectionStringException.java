package org.causepilot.connection.entity;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/**
 * A connection string that is not accepted. Tells which rule it broke and where, never what stood there: a string that
 * was misread may have its password anywhere.
 */
public class ConnectionStringException extends DomainException {

    /** The name of the field in every request body that carries a connection string. */
    public static final String FIELD = "db_connection_string";

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final int position;

    /** @param position 0-based index into the text as it was given; 0 when the rule is about the whole of it */
    public ConnectionStringException(Rule rule, int position) {
        this(rule, position, Message.of("connection.rule." + rule.code()));
    }

    /** @param explanation rule and way out; its arguments hold nothing of the refused text */
    public ConnectionStringException(Rule rule, int position, Message explanation) {
        super(
                ProblemType.CONNECTION_STRING_INVALID,
                Message.of("connection.refused", explanation, Integer.toString(position)));
        this.rule = rule;
        this.position = position;
    }

    /** The stable name of the broken rule, {@code several-hosts}. */
    public String rule() {
        return rule.code();
    }

    /** 0-based index into the text as it was given. */
    public int position() {
        return position;
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(FIELD, rule(), detail()));
    }
}
