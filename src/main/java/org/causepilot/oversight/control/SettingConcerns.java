package org.causepilot.oversight.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.causepilot.oversight.entity.ProductSetting;

/** What is careless about a setting; allowed, since the operator may have reasons. */
final class SettingConcerns {

    private static final Set<String> WEAK_MODES = Set.of("disable", "allow", "prefer");
    private static final Pattern EVERYWHERE = Pattern.compile("(^|[,\\s])(0\\.0\\.0\\.0/0|::/0)");

    private SettingConcerns() {}

    /** Codes, none for what is as it should be. */
    static List<String> of(ProductSetting setting, Optional<String> given) {
        return given.flatMap(value -> concern(setting, value)).stream().toList();
    }

    private static Optional<String> concern(ProductSetting setting, String value) {
        String text = value.strip();
        boolean careless = switch (setting) {
            case CAUSEPILOT_DB_AUTH -> text.equalsIgnoreCase("md5");
            case CAUSEPILOT_DB_MIN_SSLMODE -> WEAK_MODES.contains(text);
            case CAUSEPILOT_ALLOWED_DB_HOSTS -> EVERYWHERE.matcher(text).find();
            case CAUSEPILOT_DEMO -> text.equalsIgnoreCase("true");
            case CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD -> true;
            default -> false;
        };
        return careless ? Optional.of(setting.name()) : Optional.empty();
    }
}
