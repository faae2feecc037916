package org.causepilot.openapi;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that somebody sends who means no good, or whose clipboard does not. Each holds the canary. */
final class HostileTexts {

    /** Looked for in whatever is answered. */
    static final String CANARY = "kanari7";

    private HostileTexts() {}

    static List<String> all() {
        return Stream.of(controls(), invisible(), overlong(), escapes(), injections(), addresses())
                .flatMap(List::stream)
                .toList();
    }

    /** Every third: all fields are read by the same code, and three of them together meet all texts. */
    static List<String> share(int number) {
        List<String> all = all();
        return IntStream.range(0, all.size())
                .filter(index -> index % 3 == number % 3)
                .mapToObj(all::get)
                .toList();
    }

    /** Few, for the doors that wait longer after each failure. */
    static List<String> some() {
        return List.of("\0", "\ud800", "\r\nSet-Cookie: a=b", "\u202e", "x".repeat(3_000), "'; SELECT 1 --").stream()
                .map(text -> CANARY + text)
                .toList();
    }

    private static List<String> controls() {
        return withCanary(
                "\0",
                "\u0001",
                "\u0007",
                "\b",
                "\t",
                "\n",
                "\r\nSet-Cookie: a=b",
                "\u001b[2J",
                "\u007f",
                "\u0085",
                "\u009b31m",
                "\ud800",
                "\udfff",
                "\ud800\ud800");
    }

    private static List<String> invisible() {
        return withCanary(
                "\u00a0",
                "\u00ad",
                "\u200b",
                "\u200d",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\ufeff",
                "\ufdd0",
                "\uffff",
                "\udbff\udfff",
                "\udb40\udc41",
                "\u3164",
                "\u0130",
                "\u212a",
                "ﬀ",
                "ẞ",
                "🐘");
    }

    private static List<String> overlong() {
        return withCanary(
                "x".repeat(65),
                "x".repeat(193),
                "x".repeat(300),
                "x".repeat(2_049),
                "x".repeat(20_000),
                "é".repeat(193),
                "\ufdfa".repeat(93),
                "\ufdfa".repeat(193),
                "㌀㍿㌖㎯㏂".repeat(18),
                "e" + "\u0301".repeat(90),
                "🐘".repeat(46),
                " ".repeat(150));
    }

    private static List<String> escapes() {
        return withCanary(
                "%",
                "%%",
                "%zz",
                "%00",
                "%0d%0a",
                "%c0%ae",
                "%u0041",
                "\\",
                "\\0",
                "\\u0000",
                "&#0;",
                "{0}",
                "'{0}",
                "{0,number,#.##}",
                "%s%n",
                "${user.home}",
                "#{1+1}",
                "*",
                "_",
                "?",
                "\"",
                "'",
                "`",
                "--",
                "/*");
    }

    private static List<String> injections() {
        return withCanary(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; DROP TABLE users; --",
                "' OR '1'='1",
                "${jndi:ldap://127.0.0.1/a}",
                "../../etc/passwd",
                "..\\..\\x",
                "file:///etc/passwd",
                "=cmd|' /C calc'!A0",
                "{\"a\":1}",
                "[]",
                "null",
                "a@b@example.org",
                "@[127.0.0.1]",
                "@xn--",
                "@-.-",
                "@example.org");
    }

    private static List<String> addresses() {
        return withCanary(
                "127.1",
                "0177.0.0.1",
                "0x7f000001",
                "2130706433",
                "[fe80::1%eth0]",
                "[::ffff:127.0.0.1]",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://127.0.0.1/x'",
                "jdbc:mysql://127.0.0.1/x?autoDeserialize=true",
                "jdbc:postgresql://127.0.0.1/x?socketFactory=x");
    }

    private static List<String> withCanary(String... texts) {
        return Stream.of(texts).map(text -> CANARY + text).toList();
    }
}
