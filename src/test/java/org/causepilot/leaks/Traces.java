package org.causepilot.leaks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for many secrets at once, each in all its forms: one walk over the text, whatever its length. */
final class Traces {

    private static final int KEY = 4;
    private static final int BITS = 16;

    private final Map<Long, List<Trace>> byBeginning = new HashMap<>();

    Traces(Collection<Secret> secrets) {
        for (Secret secret : secrets) {
            for (String part : secret.parts()) {
                for (Forms form : Forms.values()) {
                    form.of(part).forEach(spelling -> add(new Trace(secret, form, spelling)));
                }
            }
        }
    }

    private void add(Trace trace) {
        byBeginning
                .computeIfAbsent(beginning(trace.spelling()), key -> new ArrayList<>())
                .add(trace);
    }

    /** Names of the secrets of which any form stands in the text. */
    Set<String> in(CharSequence text) {
        Set<String> found = new TreeSet<>();
        long window = 0;
        for (int end = 0; end < text.length(); end++) {
            window = window << BITS | text.charAt(end);
            int start = end - KEY + 1;
            for (Trace trace : byBeginning.getOrDefault(window, List.of())) {
                if (start >= 0 && trace.standsAt(start, text)) {
                    found.add(trace.toString());
                }
            }
        }
        return found;
    }

    private static long beginning(String spelling) {
        long key = 0;
        for (int at = 0; at < KEY; at++) {
            key = key << BITS | spelling.charAt(at);
        }
        return key;
    }

    private record Trace(Secret secret, Forms form, String spelling) {

        boolean standsAt(int start, CharSequence text) {
            int end = start + spelling.length();
            return end <= text.length() && spelling.contentEquals(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return secret.name() + " as " + form;
        }
    }
}
