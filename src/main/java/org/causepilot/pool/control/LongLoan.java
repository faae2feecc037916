package org.causepilot.pool.control;

import java.sql.SQLException;

/** Only for the log: what the thread that has the connection is doing now, which tells more than where it began. */
final class LongLoan extends SQLException {

    private static final long serialVersionUID = 1L;

    LongLoan(Thread borrower) {
        super("lent to " + borrower.getName());
        setStackTrace(borrower.getStackTrace());
    }
}
