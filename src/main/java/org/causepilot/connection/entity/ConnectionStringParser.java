package org.causepilot.connection.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * The only reader of connection strings in the product: {@code scheme://user:password@host[:port]/database[?options]}
 * after RFC 3986, minus everything that libpq, pgjdbc, SQLAlchemy and {@code urllib} read differently.
 *
 * <p>Works on positions in the text as given, so that a refusal can point at the character without showing it. One
 * pass, no regular expression over the whole: the time it takes grows with the length, and the length is bounded.
 */
final class ConnectionStringParser {

    static final int MAX_BYTES = 2048;

    private static final List<String> SCHEMES = List.of(
            "postgresql://", "postgres://", "postgresql+asyncpg://", "postgresql+psycopg://", "jdbc:postgresql://");

    private final String text;
    private final Consumer<ConnectionStringException> unknownParameters;
    private int start;
    private int end;

    private ConnectionStringParser(String text, Consumer<ConnectionStringException> unknownParameters) {
        this.text = text;
        this.unknownParameters = unknownParameters;
    }

    static Location parse(String text) {
        return parse(text, unknown -> {
            throw unknown;
        });
    }

    /** @param unknownParameters is told of each; what it does not throw is read past, and means nothing */
    static Location parse(String text, Consumer<ConnectionStringException> unknownParameters) {
        if (text == null) {
            throw new ConnectionStringException(Rule.EMPTY, 0);
        }
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ConnectionStringException(Rule.TOO_LONG, 0);
        }
        return new ConnectionStringParser(text, unknownParameters).read();
    }

    private Location read() {
        trim();
        int authority = afterScheme();
        refuseStrayCharacters();
        int authorityEnd = firstOf("/?", authority);
        int at = onlyAtSign(authority, authorityEnd);
        int colon = index(':', authority, at);
        String user = Parts.user(decoded(authority, colon < 0 ? at : colon), authority);
        int passwordAt = colon < 0 ? at : colon + 1;
        String password = decoded(passwordAt, at);
        Endpoint endpoint = endpoint(at + 1, authorityEnd);
        int question = firstOf("?", authorityEnd);
        int databaseAt = Math.min(authorityEnd + 1, question);
        String database = database(databaseAt, question);
        ConnectionOptions options = question == end
                ? ConnectionOptions.NONE
                : new OptionsParser(text, unknownParameters).parse(question + 1, end);
        return new Location(user, password, passwordAt, endpoint, database, databaseAt, options);
    }

    /** What a clipboard adds around a text, a byte-order mark included, says nothing. */
    private void trim() {
        end = text.length();
        while (end > 0 && Characters.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Characters.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        if (start == end) {
            throw new ConnectionStringException(Rule.EMPTY, 0);
        }
    }

    private void refuseStrayCharacters() {
        int at = start;
        while (at < end) {
            int codePoint = text.codePointAt(at);
            if (Characters.isBroken(codePoint)) {
                throw new ConnectionStringException(Rule.NOT_UNICODE, at);
            } else if (Characters.isWhiteSpace(codePoint)) {
                throw new ConnectionStringException(Rule.WHITE_SPACE_INSIDE, at);
            } else if (Characters.isControl(codePoint)) {
                throw new ConnectionStringException(Rule.CONTROL_CHARACTER, at);
            } else if (Characters.isInvisible(codePoint)) {
                throw new ConnectionStringException(Rule.INVISIBLE_CHARACTER, at);
            } else if (codePoint == '#') {
                throw new ConnectionStringException(Rule.RESERVED_CHARACTER, at);
            }
            at += Character.charCount(codePoint);
        }
    }

    private int afterScheme() {
        return SCHEMES.stream()
                .filter(scheme -> text.startsWith(scheme, start))
                .findFirst()
                .map(scheme -> start + scheme.length())
                .orElseThrow(() -> new ConnectionStringException(Rule.SCHEME_NOT_SUPPORTED, start));
    }

    /** Where it stands; one more, anywhere, and readers disagree on where the password ends and the host begins. */
    private int onlyAtSign(int authority, int authorityEnd) {
        int first = index('@', authority, end);
        if (first < 0) {
            throw new ConnectionStringException(Rule.USER_MISSING, authority);
        }
        if (first > authorityEnd) {
            throw new ConnectionStringException(Rule.RESERVED_CHARACTER, authorityEnd);
        }
        if (index('@', first + 1, end) >= 0) {
            throw new ConnectionStringException(Rule.RESERVED_CHARACTER, first);
        }
        refuse("[]", authority, first, Rule.RESERVED_CHARACTER);
        return first;
    }

    private Endpoint endpoint(int from, int to) {
        refuse(",", from, to, Rule.SEVERAL_HOSTS);
        int bracket = from < to && text.charAt(from) == '[' ? index(']', from, to) : -1;
        int colon = index(':', bracket < 0 ? from : bracket, to);
        if (colon >= 0 && index(':', colon + 1, to) >= 0) {
            throw new ConnectionStringException(Rule.HOST_SPELLING, from); // IPv6 without brackets
        }
        int hostEnd = colon < 0 ? to : colon;
        Host host = Host.parse(text.substring(from, hostEnd), from);
        return new Endpoint(
                host, colon < 0 ? Endpoint.DEFAULT_PORT : Endpoint.port(text.substring(colon + 1, to), colon + 1));
    }

    private String database(int from, int to) {
        refuse("/", from, to, Rule.SLASH_IN_DATABASE);
        refuse("+", from, to, Rule.AMBIGUOUS_PLUS);
        refuse("[]", from, to, Rule.RESERVED_CHARACTER);
        return decoded(from, to);
    }

    private void refuse(String characters, int from, int to, Rule rule) {
        int at = firstOf(characters, from);
        if (at < to) {
            throw new ConnectionStringException(rule, at);
        }
    }

    private String decoded(int from, int to) {
        return PercentCoding.decode(text, from, to);
    }

    /** {@link #end} when there is none. */
    private int firstOf(String characters, int from) {
        int at = from;
        while (at < end && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int index(char wanted, int from, int to) {
        int at = text.indexOf(wanted, from);
        return at < to ? at : -1;
    }
}
