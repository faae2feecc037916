package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.oversight.entity.EffectiveSetting;
import org.causepilot.oversight.entity.EffectiveSetting.Origin;
import org.causepilot.oversight.entity.ProductSetting;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** With what this server runs, told without telling a secret. */
@ApplicationScoped
public class SettingsReport {

    @Inject
    private DatabaseServers servers;

    public List<EffectiveSetting> all() {
        Config config = ConfigProvider.getConfig();
        return Stream.of(ProductSetting.values())
                .map(setting -> effective(setting, config.getConfigValue(setting.name())))
                .toList();
    }

    private EffectiveSetting effective(ProductSetting setting, ConfigValue found) {
        Optional<String> given = Optional.ofNullable(found.getValue()).filter(value -> !value.isBlank());
        return new EffectiveSetting(
                setting,
                given.isPresent(),
                given.map(value -> shown(setting, value)).orElseGet(setting::usual),
                given.isPresent() ? origin(found.getSourceName()) : Origin.DEFAULT,
                SettingConcerns.of(setting, given));
    }

    private Optional<String> shown(ProductSetting setting, String value) {
        return switch (setting.shown()) {
            case VALUE -> Optional.of(value);
            case TARGET -> target(setting, value);
            case WHETHER_SET -> Optional.empty();
        };
    }

    /** Where it leads: what the product itself has read out of it, never a piece of the text. */
    private Optional<String> target(ProductSetting setting, String value) {
        return setting == ProductSetting.ORG_DB_BASE_URL
                ? servers.home().map(server -> server.endpoint().toString())
                : Optional.of(ConnectionString.parse(value).target());
    }

    static Origin origin(String source) {
        String name = String.valueOf(source).toLowerCase(Locale.ROOT);
        if (name.contains("env")) {
            return Origin.ENVIRONMENT;
        }
        return name.contains("system") ? Origin.SYSTEM_PROPERTY : Origin.OTHER;
    }
}
