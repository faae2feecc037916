package org.causepilot.platform.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The time zones that people may name: those of places, {@code Europe/Paris}, and {@code UTC}. Java knows more, offsets
 * and three-letter names among them, which no summer time changes.
 */
public final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final Set<String> NO_PLACES = Set.of("Etc", "SystemV");

    private TimeZones() {}

    /** Empty for what is none, null included: cookies and old rows may say anything. */
    public static Optional<ZoneId> find(String name) {
        return Optional.ofNullable(name).filter(TimeZones::isOffered).map(ZoneId::of);
    }

    /** By name. */
    public static List<String> names() {
        return KNOWN.stream().filter(TimeZones::isOffered).sorted().toList();
    }

    private static boolean isOffered(String name) {
        int slash = name.indexOf('/');
        boolean place = slash > 0 && !NO_PLACES.contains(name.substring(0, slash));
        return name.equals("UTC") || place && KNOWN.contains(name);
    }
}
