package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the test suites of libpq (001_uri.pl), pgjdbc (DriverTest, PGPropertyTest and the failover URLs) and SQLAlchemy
 * (test_parseconnect, the PostgreSQL dialect) give to their parsers, and what ours makes of it.
 *
 * <p>Most of those have no user or no database, which a connection string must have. So each stands there once more,
 * <i>signed in</i>: with user and password, so that the rules for hosts, ports and parameters have their say as well; and
 * those of SQLAlchemy with a scheme <i>of PostgreSQL</i>.
 */
class UpstreamUriTablesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "upstream-accepted.csv", useHeadersInDisplayName = true, delimiter = ';')
    void readsTheSameParts(
            String source, String text, String user, String password, String host, int port, String database) {
        ConnectionString read = ConnectionString.parse(text);

        assertThat(List.of(read.user(), read.password(), read.host(), read.database()))
                .as(source)
                .containsExactly(user, password, host, database);
        assertThat(read.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "upstream-refused.csv", useHeadersInDisplayName = true, delimiter = ';')
    void refusesWhatHasNoOneMeaning(String source, String text, String rule, int position) {
        ConnectionStringException refusal =
                catchThrowableOfType(ConnectionStringException.class, () -> ConnectionString.parse(text));

        assertThat(refusal).as(source).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.position()).isEqualTo(position);
    }
}
