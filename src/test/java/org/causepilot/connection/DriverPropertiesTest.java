package org.causepilot.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionStringException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGProperty;

/** {@code pgjdbc-properties.csv} judges every property of the driver; a new driver with a new one stops the build. */
public class DriverPropertiesTest {

    private static final Set<String> OURS = Set.of("sslmode", "ssl");
    private static final List<String> SCHEMES = List.of(
            "postgresql://", "postgres://", "postgresql+asyncpg://", "postgresql+psycopg://", "jdbc:postgresql://");
    private static final String VALUE = "org.causepilot.connection.CanaryFactory";

    @Test
    void judgesEveryPropertyOfTheDriver() {
        assertThat(Arrays.stream(PGProperty.values()).map(PGProperty::getName))
                .as("pgjdbc-properties.csv needs a line, and a judgement, for each")
                .isSubsetOf(rows().map(row -> row.split(",")[0]).collect(Collectors.toSet()));
    }

    @Test
    void tellsPeopleWhichParameterOfTheDriverIsMeant() {
        for (PGProperty property : PGProperty.values()) {
            if (!OURS.contains(property.getName())) {
                assertThat(catchThrowableOfType(
                                ConnectionStringException.class,
                                () -> ConnectionString.parse("postgresql://u:p@h/d?" + property.getName() + "=x")))
                        .hasMessageContaining(property.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("namesOfTheDriver")
    void refusesItAsAParameterHoweverItIsWritten(String name) {
        Canary.quieten();
        for (String scheme : SCHEMES) {
            for (String spelt : spellings(name)) {
                String text = scheme + "user:password@db.example.org:5432/db?" + spelt + "=" + VALUE;
                ConnectionStringException refusal =
                        catchThrowableOfType(ConnectionStringException.class, () -> ConnectionString.parse(text));
                assertThat(refusal).as(text).isNotNull();
                assertThat(refusal.rule()).isEqualTo("parameter-not-allowed");
                assertThat(refusal.position()).isEqualTo(text.indexOf('?') + 1);
                assertThat(refusal.toString()).doesNotContain(VALUE, "password@", "db.example.org");
            }
        }
        assertThat(Canary.hasSung()).isFalse();
    }

    static Stream<String> namesOfTheDriver() {
        Stream<String> libpq = Stream.of(
                "host", "hostaddr", "port", "dbname", "passfile", "sslcrl", "servicefile", "target_session_attrs");
        return Stream.concat(rows().map(row -> row.split(",")[0]), libpq).filter(name -> !OURS.contains(name));
    }

    private static List<String> spellings(String name) {
        return List.of(
                name, escaped(name), escaped(name).replace("%", "%25"), name.toUpperCase(Locale.ROOT), name + "%20");
    }

    @Test
    void refusesItsOwnParametersInOtherSpellings() {
        for (String spelt : List.of("SSLMODE", "sslMode", "%73slmode", "%2573slmode", "Connect_Timeout", "SSL")) {
            assertThat(catchThrowableOfType(
                                    ConnectionStringException.class,
                                    () -> ConnectionString.parse("postgresql://u:p@h/d?" + spelt + "=require"))
                            .rule())
                    .isEqualTo("parameter-not-allowed");
        }
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        name.chars().forEach(each -> escaped.append(String.format("%%%02x", each)));
        return escaped.toString();
    }

    private static Stream<String> rows() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DriverPropertiesTest.class.getResourceAsStream("pgjdbc-properties.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
