package org.causepilot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

/** Somebody who can write to the system database, but has no key, exchanges what is sealed there. */
@CausePilotTest
class TamperedSecretsIT {

    private static final int KEY_ID = 1;
    private static final int BEHIND_KEY_ID = 5;

    private final RunningCausePilot product;
    private final Api api;
    private final TestPerson person;
    private final TestOrganization victim;

    TamperedSecretsIT(RunningCausePilot product) {
        this.product = product;
        api = product.api();
        person = TestPerson.create(api);
        victim = TestOrganization.create(api);
        victim.admit(person, "viewer");
    }

    @Test
    void refusesTheCiphertextOfAnotherOrganization() throws SQLException, IOException {
        TestOrganization other = TestOrganization.create(api);
        other.admit(person, "viewer");
        put(sealed(other));

        isRefusedAndLoud();
        person.request().get(other.donors()).then().statusCode(200);
    }

    @Test
    void refusesACiphertextWithOneByteChanged() throws SQLException, IOException {
        byte[] sealed = sealed(victim);
        sealed[sealed.length / 2] ^= 1;
        put(sealed);

        isRefusedAndLoud();
    }

    @Test
    void refusesACiphertextThatNamesAnotherKey() throws SQLException, IOException {
        byte[] sealed = sealed(victim);
        for (int index = KEY_ID; index < BEHIND_KEY_ID; index++) {
            sealed[index] ^= 0x55;
        }
        put(sealed);

        isRefusedAndLoud();
    }

    @Test
    void refusesTheCiphertextOfAnOlderRevision() throws SQLException, IOException {
        byte[] older = sealed(victim);
        api.superadmin()
                .body(Map.of("db_connection_string", victim.connectionString()))
                .patch(victim.path() + "/database")
                .then()
                .statusCode(200);
        assertThat(sealed(victim)).isNotEqualTo(older);
        put(older);

        isRefusedAndLoud();
    }

    @Test
    void isMendedByEnteringTheConnectionStringAgain() throws SQLException {
        String string = victim.connectionString();
        put(new byte[] {1, 2, 3});
        person.request().get(victim.donors()).then().statusCode(503);

        api.superadmin()
                .body(Map.of("db_connection_string", string))
                .patch(victim.path() + "/database")
                .then()
                .statusCode(200);

        person.request().get(victim.donors()).then().statusCode(200);
    }

    @Test
    void recordsEachCauseOnceHoweverOftenItIsMet() throws SQLException {
        put(new byte[] {1, 2, 3});
        for (int request = 0; request < 3; request++) {
            person.request().get(victim.donors()).then().statusCode(503);
            api.superadmin().get(victim.path()).then().statusCode(200);
        }
        assertThat(recorded()).isOne();
        api.superadmin().get("/sealing-keys").then().statusCode(200).body("items.key_id", hasItem(nullValue()));
    }

    @Test
    void keepsThePasswordOutOfEveryTableAndTheLog() throws SQLException, IOException {
        String password = ConnectionString.parse(victim.connectionString()).password();
        person.request().get(victim.donors()).then().statusCode(200);
        String hex = HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8));

        String dump = dump();

        assertThat(dump).contains(victim.slug()).contains(victim.databaseName());
        assertThat(dump).doesNotContain(password).doesNotContain(hex);
        assertThat(Files.readString(product.log())).contains(victim.slug()).doesNotContain(password);
    }

    private void isRefusedAndLoud() throws IOException {
        person.request()
                .get(victim.donors())
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/organization-database-unavailable"));
        api.superadmin().get(victim.path()).then().statusCode(200).body("db_connection_string", equalTo(null));
        assertThat(recorded()).isOne();
        assertThat(Files.readString(product.log()))
                .containsPattern("SEVERE.*a sealed secret does not open: organizations.connection_sealed of "
                        + victim.id() + ", revision \\d+");
    }

    private int recorded() {
        return api.superadmin()
                .accept(ContentType.JSON)
                .queryParam("action", "secret.unreadable")
                .queryParam("organization_id", victim.id())
                .get("/audit-events")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("items.size()");
    }

    private byte[] sealed(TestOrganization organization) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement query =
                        system.prepareStatement("SELECT connection_sealed FROM organizations WHERE id = ?")) {
            query.setObject(1, UUID.fromString(organization.id()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    /** And has every server open its engine anew, as a restart would. */
    private void put(byte[] ciphertext) throws SQLException {
        api.superadmin()
                .body(Map.of("is_active", false))
                .patch(victim.path())
                .then()
                .statusCode(200);
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement update =
                        system.prepareStatement("UPDATE organizations SET connection_sealed = ? WHERE id = ?")) {
            update.setBytes(1, ciphertext);
            update.setObject(2, UUID.fromString(victim.id()));
            assertThat(update.executeUpdate()).isOne();
        }
        api.superadmin()
                .body(Map.of("is_active", true))
                .patch(victim.path())
                .then()
                .statusCode(200);
    }

    /** Every row of every table, as text. */
    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection system = product.postgres().connect("causepilot_main");
                Statement tables = system.createStatement();
                Statement rows = system.createStatement();
                ResultSet table = tables.executeQuery(
                        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            while (table.next()) {
                try (ResultSet row = rows.executeQuery("SELECT t::text FROM " + table.getString(1) + " t")) {
                    while (row.next()) {
                        dump.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }
}
