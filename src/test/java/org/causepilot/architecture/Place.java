package org.causepilot.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class stands: its room and its layer in it, both read from the package. A seeded violation stands where it would
 * stand in the product, with the name of its seed in between.
 */
record Place(String room, String layer) {

    static final String ROOT = "the root package";
    static final String VIOLATIONS = "org.causepilot.architecture.violations.";

    private static final Pattern PACKAGE = Pattern.compile(
            "org\\.causepilot(?:\\.architecture\\.violations\\.[a-z_]+)?(?:\\.([a-z]+)(?:\\.([a-z]+))?.*)?");

    /** Empty for classes that are not ours. */
    static Optional<Place> of(JavaClass type) {
        Matcher parts = PACKAGE.matcher(type.getBaseComponentType().getPackageName());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String room = parts.group(1) == null ? ROOT : parts.group(1);
        return Optional.of(new Place(room, parts.group(2) == null ? "" : parts.group(2)));
    }

    boolean isInLayer(String wanted) {
        return layer.equals(wanted);
    }
}
