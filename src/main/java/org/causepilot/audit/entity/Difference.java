package org.causepilot.audit.entity;

import java.util.Map;
import java.util.TreeMap;

/** What one state says otherwise than another. */
final class Difference {

    private Difference() {}

    static Map<String, String> of(Map<String, String> state, Map<String, String> other) {
        Map<String, String> different = new TreeMap<>(state);
        different.entrySet().removeIf(each -> each.getValue().equals(other.get(each.getKey())));
        return different;
    }
}
