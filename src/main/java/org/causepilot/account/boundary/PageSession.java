package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a browser stays signed in. The container's own idle time counts every request, so that a page which refreshes
 * itself would stay signed in for ever; this one counts what a person does.
 */
final class PageSession {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String BEGAN = PageSession.class.getName() + ".began";
    private static final String LAST_DEED = PageSession.class.getName() + ".deed";

    private final HttpSession session;
    private final Clock clock;

    PageSession(HttpSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** At the sign-in, however long the sign-in page was open. */
    void begin() {
        session.setAttribute(BEGAN, clock.instant());
        deed();
    }

    /** Somebody is there. */
    void deed() {
        session.setAttribute(LAST_DEED, clock.instant());
    }

    /** Until it ends by itself; zero when it has, or never began. */
    Duration left() {
        if (session == null
                || !(session.getAttribute(BEGAN) instanceof Instant began)
                || !(session.getAttribute(LAST_DEED) instanceof Instant deed)) {
            return Duration.ZERO;
        }
        Instant idle = deed.plus(IDLE);
        Instant longest = began.plus(LONGEST);
        Duration left = Duration.between(clock.instant(), idle.isBefore(longest) ? idle : longest);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }
}
