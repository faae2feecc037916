package org.causepilot.oversight.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causepilot.oversight.entity.EffectiveSetting.Origin;
import org.causepilot.oversight.entity.ProductSetting;
import org.causepilot.oversight.entity.ProductSetting.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsReportTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]*) \\|");
    private static final Pattern CONSTANT = Pattern.compile("`?([\\w.@-]+)`?(?:[;,].*)?");

    private final Map<String, String> readme = readme();

    @ParameterizedTest
    @EnumSource
    void saysTheSameDefaultAsTheReadme(ProductSetting setting) {
        setting.usual()
                .ifPresent(usual -> assertThat(
                                CONSTANT.matcher(readme.get(setting.name()).strip())
                                        .results()
                                        .map(found -> found.group(1)))
                        .first()
                        .isEqualTo(usual));
    }

    @Test
    void showsNoValueThatHoldsASecret() {
        assertThat(Stream.of(ProductSetting.values()).filter(setting -> setting.shown() == Shown.VALUE))
                .noneMatch(setting -> setting.name().matches(".*(KEY|PASSWORD|SECRET|TOKEN|DB_URL|BASE_URL).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "CAUSEPILOT_DB_AUTH, md5, true",
        "CAUSEPILOT_DB_AUTH, scram-sha-256, false",
        "CAUSEPILOT_DB_MIN_SSLMODE, prefer, true",
        "CAUSEPILOT_DB_MIN_SSLMODE, verify-full, false",
        "CAUSEPILOT_ALLOWED_DB_HOSTS, 'db.example.org, 0.0.0.0/0', true",
        "CAUSEPILOT_ALLOWED_DB_HOSTS, 10.0.0.0/8, false",
        "CAUSEPILOT_DEMO, true, true",
        "CAUSEPILOT_DEMO, false, false",
        "CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD, anything, true",
        "ORG_DB_POOL_SIZE, 1, false"
    })
    void warnsOfWhatIsCareless(ProductSetting setting, String value, boolean careless) {
        assertThat(SettingConcerns.of(setting, Optional.of(value)))
                .isEqualTo(careless ? List.of(setting.name()) : List.of());
        assertThat(SettingConcerns.of(setting, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Environment, ENVIRONMENT", "System Properties, SYSTEM_PROPERTY", "Secrets Directory, OTHER", ", OTHER"
    })
    void saysWhereAValueComesFrom(String source, Origin origin) {
        assertThat(SettingsReport.origin(source)).isEqualTo(origin);
    }

    private static Map<String, String> readme() {
        try {
            Map<String, String> rows = new TreeMap<>();
            ROW.matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .forEach(row -> rows.put(row.group(1), row.group(2)));
            return rows;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
