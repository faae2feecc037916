package org.causepilot.oversight.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.time.Rfc3339;

/**
 * What the address of a page of the trail asks for. What cannot be read, or names nobody, finds nothing: a link that went
 * bad must not show everything instead.
 *
 * @param organization its id
 * @param actor an id or an e-mail address
 * @param from the first day, in the reader's zone
 * @param to the last one
 */
public record AuditQuery(String organization, String actor, String action, String outcome, String from, String to) {

    /** Of nobody: ids are drawn at random, and never come out as this. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final AuditFilter NOTHING = new AuditFilter(NOBODY, NOBODY, null, null, null, null);

    public AuditFilter filter(ZoneId zone, Accounts accounts) {
        try {
            return new AuditFilter(
                    read(organization, UUID::fromString),
                    read(actor, text -> actor(text, accounts)),
                    read(action, AuditQuery::storable),
                    read(outcome, text -> AuditOutcome.of(text).orElseThrow()),
                    read(from, text -> day(text).atStartOfDay(zone).toInstant()),
                    read(to, text -> day(text).plusDays(1).atStartOfDay(zone).toInstant()));
        } catch (IllegalArgumentException | DateTimeException | DomainException | NoSuchElementException unreadable) {
            return NOTHING;
        }
    }

    /** {@code ?actor=…&action=…}; empty when nothing is asked for. */
    public String encoded(String words) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("organization", organization);
        asked.put("actor", actor);
        asked.put("action", action);
        asked.put("outcome", outcome);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("q", words);
        asked.values().removeIf(value -> value == null);
        return asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", asked.isEmpty() ? "" : "?", ""));
    }

    private static UUID actor(String text, Accounts accounts) {
        return text.contains("@")
                ? accounts.findByEmail(new EmailAddress(text)).map(Account::id).orElse(NOBODY)
                : UUID.fromString(text);
    }

    /** PostgreSQL has no NUL to compare with. */
    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text holds NUL");
        }
        return text;
    }

    private static LocalDate day(String text) {
        return Rfc3339.day(text);
    }

    private static <T> T read(String text, Function<String, T> reading) {
        return text == null || text.isBlank() ? null : reading.apply(text.strip());
    }
}
