package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFieldsTest {

    private static final ConnectionString KEPT =
            ConnectionString.parse("postgresql://user:s3cret@db.example.org:5432/data?sslmode=require");

    @ParameterizedTest
    @CsvFileSource(resources = "accepted.csv", useHeadersInDisplayName = true, delimiter = ';', nullValues = "-")
    void takesApartWhatTheParserReadsAndPutsItTogetherAgain(
            String text, String user, String password, String host, int port, String database, String rendered) {
        PastedConnection pasted = PastedConnection.of(text);

        assertThat(pasted.fields().complete(Optional.empty()).render()).isEqualTo(rendered);
        assertThat(pasted.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://",
                "postgres://",
                "postgresql+asyncpg://",
                "postgresql+psycopg://",
                "jdbc:postgresql://"
            })
    void readsEveryScheme(String scheme) {
        ConnectionFields read =
                PastedConnection.of(scheme + "u:p%40ss@db:6432/data").fields();

        assertThat(read).isEqualTo(new ConnectionFields("db", "6432", "data", "u", "p@ss", "", "", ""));
    }

    @Test
    void listsUnknownParametersWithPlaceAndRuleAndReadsTheRest() {
        PastedConnection cut =
                PastedConnection.of("postgresql://u:p@db/data?channel_binding=require&sslmode=require&socketFactory=x");

        assertThat(cut.fields().sslMode()).isEqualTo("require");
        assertThat(cut.refused())
                .extracting(ConnectionStringException::rule, ConnectionStringException::position)
                .containsExactly(Tuple.tuple("parameter-not-allowed", 25), Tuple.tuple("parameter-not-allowed", 65));
        assertThat(cut.refused().get(0).detail().in(Locale.ENGLISH)).contains("channel_binding");
    }

    @Test
    void takesAMaskForNoPassword() {
        assertThat(PastedConnection.of("postgresql://u:****@db/data").fields().hasPassword())
                .isFalse();
    }

    @Test
    void keepsTheStoredPasswordWhileThePlaceIsTheSame() {
        ConnectionString cut = new ConnectionFields("DB.example.org", "", "data", "user", "", "require", "5", "mine")
                .complete(Optional.of(KEPT));

        assertThat(cut.password()).isEqualTo("s3cret");
        assertThat(cut.render()).endsWith("?sslmode=require&connect_timeout=5&application_name=mine");
    }

    @ParameterizedTest
    @CsvSource({
        "db2.example.org, 5432, data, user, require",
        "db.example.org, 5433, data, user, require",
        "db.example.org, 5432, other, user, require",
        "db.example.org, 5432, data, other, require",
        "db.example.org, 5432, data, user, ''"
    })
    void asksForThePasswordOfAnotherPlace(String host, String port, String database, String user, String mode) {
        assertThat(refusalsOf(new ConnectionFields(host, port, database, user, "", mode, "", ""), KEPT))
                .containsExactly("database_password password-needed");
    }

    @Test
    void tellsAllThatIsWrongAtItsField() {
        assertThat(refusalsOf(new ConnectionFields("a,b", "0", "", "", "", "strong", "soon", "é"), null))
                .containsExactly(
                        "host host-spelling",
                        "port port-invalid",
                        "database_name database-missing",
                        "database_user user-missing",
                        "database_password password-missing",
                        "sslmode sslmode-unknown",
                        "connect_timeout connect-timeout-invalid",
                        "application_name application-name-invalid");
    }

    @Test
    void refusesAMaskTypedAsPassword() {
        assertThat(refusalsOf(new ConnectionFields("db", "", "data", "user", "****", "", "", ""), KEPT))
                .containsExactly("database_password password-is-masked");
    }

    @Test
    void takesAnIpv6AddressWithAndWithoutBrackets() {
        for (String host : List.of("2001:db8::1", "[2001:db8::1]")) {
            assertThat(new ConnectionFields(host, "", "data", "user", "p", "", "", "")
                            .complete(Optional.empty())
                            .host())
                    .isEqualTo("[2001:db8::1]");
        }
    }

    @Test
    void previewsWithoutThePassword() {
        assertThat(new ConnectionFields("db", "", "a b", "u@x", "s3cret", "require", "", "").preview())
                .isEqualTo("postgresql://u%40x:****@db:5432/a%20b?sslmode=require");
    }

    @Test
    void comparesPartByPartAndTellsNoPassword() {
        ConnectionDifference cut = ConnectionDifference.of(
                Optional.of(KEPT), KEPT.withDatabase("other").withPassword("an0ther"));

        assertThat(cut.changes())
                .extracting(
                        ConnectionDifference.Part::name,
                        ConnectionDifference.Part::before,
                        ConnectionDifference.Part::after)
                .containsExactly(
                        Tuple.tuple("database_name", "data", "other"), Tuple.tuple("database_password", "", ""));
        assertThat(cut.toString()).doesNotContain("s3cret", "an0ther");
    }

    @Test
    void printsNoPassword() {
        assertThat(new ConnectionFields("db", "", "data", "user", "s3cret", "", "", "").toString())
                .doesNotContain("s3cret");
    }

    private static List<String> refusalsOf(ConnectionFields fields, ConnectionString kept) {
        ValidationException refusal =
                catchThrowableOfType(ValidationException.class, () -> fields.complete(Optional.ofNullable(kept)));
        assertThat(refusal.errors())
                .allSatisfy(error -> assertThat(error.message().in(Locale.FRENCH))
                        .isNotEqualTo(error.message().in(Locale.ENGLISH)));
        return refusal.errors().stream().map(ConnectionFieldsTest::told).toList();
    }

    private static String told(FieldError error) {
        return error.field() + " " + error.code();
    }
}
