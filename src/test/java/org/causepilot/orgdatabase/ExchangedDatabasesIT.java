package org.causepilot.orgdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.testing.AuditedActions;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

/** Two organizations whose databases were exchanged behind our back: neither is served the other's donors. */
@CausePilotTest
class ExchangedDatabasesIT {

    private static final String MISMATCH = "database.opened refused identity-mismatch";

    private final RunningCausePilot product;
    private final TestPerson editor;
    private final TestOrganization one;
    private final TestOrganization other;

    ExchangedDatabasesIT(RunningCausePilot product) {
        this.product = product;
        editor = TestPerson.create(product.api());
        one = marked();
        other = marked();
    }

    @Test
    void neitherIsServedWhenTheirSealedStringsAreExchanged() throws Exception {
        closeEngines();
        execute("""
                UPDATE organizations o SET connection_sealed = p.connection_sealed FROM organizations p
                WHERE o.id IN ('%1$s', '%2$s') AND p.id IN ('%1$s', '%2$s') AND o.id <> p.id
                """.formatted(one.id(), other.id()));
        reopen();

        neitherIsServed("database.opened refused connection-unreadable");
    }

    /** Somebody who holds the keyset, too, seals each string for the other one. */
    @Test
    void neitherIsServedWhenTheirStringsAreExchangedAndSealedAnew() throws Exception {
        String ofOne = one.connectionString();
        String ofOther = other.connectionString();
        closeEngines();
        seal(one, ofOther);
        seal(other, ofOne);
        reopen();

        neitherIsServed(MISMATCH);
    }

    @Test
    void neitherIsServedWhenTheirDatabasesAreExchangedOnTheServer() throws Exception {
        admitEachToBoth();
        closeEngines();
        exchangeDatabases();
        reopen();

        neitherIsServed(MISMATCH);
    }

    /** The claim of each is changed to fit; what the system database remembers is not. */
    @Test
    void neitherIsServedWhenTheDatabasesLieAboutTheirOwnerToo() throws Exception {
        admitEachToBoth();
        closeEngines();
        exchangeDatabases();
        for (TestOrganization each : List.of(one, other)) {
            executeIn(each.databaseName(), "UPDATE organization_claim SET organization_id = '" + each.id() + "'");
        }
        reopen();

        neitherIsServed(MISMATCH);
    }

    @Test
    void neitherIsServedWhenTheirDatabasesAreExchangedUnderOpenEngines() throws Exception {
        admitEachToBoth();
        exchangeDatabases();

        List.of(one, other).forEach(each -> assertRefused(donors(each)));
        neitherIsServed(MISMATCH);
    }

    @Test
    void servesAgainOnceTheyAreExchangedBack() throws Exception {
        admitEachToBoth();
        exchangeDatabases();
        List.of(one, other).forEach(each -> assertRefused(donors(each)));
        exchangeDatabases();

        List.of(one, other).forEach(each -> {
            Eventually.within(
                    Duration.ofSeconds(10), "serves again", () -> donors(each).statusCode() == 200);
            donors(each).then().body(containsString(each.slug()));
        });
    }

    private void neitherIsServed(String action) throws SQLException {
        long scans = scansOfDonors();
        AuditedActions audited = new AuditedActions(product.postgres());
        for (TestOrganization each : List.of(one, other)) {
            Eventually.within(Duration.ofSeconds(10), action, () -> {
                assertRefused(donors(each));
                return actions(audited, each).contains(action);
            });
        }
        assertThat(scansOfDonors()).isEqualTo(scans);
    }

    private static List<String> actions(AuditedActions audited, TestOrganization organization) {
        try {
            return audited.on(organization);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).doesNotContain(one.slug()).doesNotContain(other.slug());
    }

    private Response donors(TestOrganization organization) {
        return editor.request().get(organization.donors());
    }

    private TestOrganization marked() {
        TestOrganization organization = TestOrganization.create(product.api());
        organization.admit(editor, "editor");
        editor.request()
                .body(Map.of("first_name", "Marker", "last_name", organization.slug()))
                .post(organization.donors())
                .then()
                .statusCode(201);
        return organization;
    }

    private void closeEngines() {
        for (TestOrganization each : List.of(one, other)) {
            product.api()
                    .superadmin()
                    .body(Map.of("is_active", false))
                    .patch(each.path())
                    .then()
                    .statusCode(200);
        }
    }

    private void reopen() throws SQLException {
        execute("UPDATE organizations SET status = 'active' WHERE id IN ('%s', '%s')".formatted(one.id(), other.id()));
        execute("SELECT announce_change('organization', id || ' ' || generation || ' true') FROM organizations"
                + " WHERE id IN ('%s', '%s')".formatted(one.id(), other.id()));
    }

    private void admitEachToBoth() throws SQLException {
        execute("GRANT CONNECT ON DATABASE %s TO \"%s\"".formatted(one.databaseName(), role(other)));
        executeIn(one.databaseName(), grants(role(other)));
        executeIn(other.databaseName(), grants(role(one)));
        execute("GRANT CONNECT ON DATABASE %s TO \"%s\"".formatted(other.databaseName(), role(one)));
    }

    private static String grants(String role) {
        return "GRANT ALL ON ALL TABLES IN SCHEMA public TO \"" + role + "\"; GRANT USAGE ON SCHEMA public TO \"" + role
                + "\"";
    }

    private static String role(TestOrganization organization) {
        return URI.create(organization.connectionString()).getUserInfo().split(":")[0];
    }

    private void exchangeDatabases() throws SQLException {
        rename(one.databaseName(), "exchanged_now");
        rename(other.databaseName(), one.databaseName());
        rename("exchanged_now", other.databaseName());
    }

    private void rename(String from, String to) throws SQLException {
        execute("ALTER DATABASE " + from + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + from + "'");
        execute("ALTER DATABASE " + from + " RENAME TO " + to);
        execute("ALTER DATABASE " + to + " ALLOW_CONNECTIONS true");
    }

    private void seal(TestOrganization organization, String string) throws Exception {
        String keyset = Files.readString(Path.of(product.setting("CAUSEPILOT_KEYSET")));
        AeadConfig.register();
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        try (Connection connection = product.postgres().connect("causepilot_main");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE organizations SET connection_sealed = ? WHERE id = ?")) {
            UUID id = UUID.fromString(organization.id());
            byte[] place =
                    SealedConnection.place(id, generation(connection, id)).associatedData();
            update.setBytes(1, aead.encrypt(string.getBytes(StandardCharsets.UTF_8), place));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static long generation(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT generation FROM organizations WHERE id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** In both databases, once nobody is left in them: a session tells its counts when it ends. */
    private long scansOfDonors() throws SQLException {
        Eventually.within(Duration.ofSeconds(10), "all sessions ended", () -> sessions() == 0);
        long scans = 0;
        for (TestOrganization each : List.of(one, other)) {
            scans += number(
                    each.databaseName(),
                    "SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'donors'");
        }
        return scans;
    }

    private long sessions() {
        try {
            return number(
                    "causepilot_main",
                    "SELECT count(*) FROM pg_stat_activity WHERE datname IN ('%s', '%s')"
                            .formatted(one.databaseName(), other.databaseName()));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private long number(String database, String question) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        executeIn("causepilot_main", sql);
    }

    private void executeIn(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
