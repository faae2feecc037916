package org.causepilot.audit.entity;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the chain as the log keeps it, out of the database's reach: a number, a space and the MAC in hex. */
public record HeadMark(long id, String mac) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})[ :+]([0-9a-f]{64})\\s*");

    public static HeadMark of(ChainHead head) {
        return new HeadMark(head.lastId(), HexFormat.of().formatHex(head.lastMac()));
    }

    /** Empty when it is none. */
    public static Optional<HeadMark> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new HeadMark(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + " " + mac;
    }
}
