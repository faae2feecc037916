package org.causepilot.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has donors of its own, whose names nobody else has. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DonorPrivacyIT {

    private final RunningCausePilot product;
    private TestOrganization organization;
    private TestPerson admin;

    DonorPrivacyIT(RunningCausePilot product) {
        this.product = product;
    }

    @BeforeAll
    void makeAnOrganization() {
        organization = TestOrganization.create(product.api());
        admin = TestPerson.create(product.api());
        organization.admit(admin, "admin");
    }

    @Test
    void showsEverythingThatIsHeldAboutADonor() {
        Donor donor = new Donor();
        donation(donor.id());
        event(donor.id(), "{\"who\": \"" + donor.id() + "\"}");
        event(new Donor().id(), "{\"who\": \"" + UUID.randomUUID() + "\"}");

        admin.request()
                .get(donor.path() + "/personal-data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("donor_id", equalTo(donor.id()))
                .body("donor.email", equalTo(donor.email()))
                .body("donor.folded", not(empty()))
                .body("records.donations.amount_minor", contains(1_000))
                .body("records.analytics_events.properties.who", contains(donor.id()));
    }

    @Test
    void forgetsWhoADonorIsAndKeepsWhatWasGiven() {
        Donor donor = new Donor();
        donation(donor.id());
        event(donor.id(), "{\"mail\": \"" + donor.email().toUpperCase(Locale.ROOT) + "\"}");

        Response erased = erase(donor);

        erased.then()
                .statusCode(200)
                .body("donor_id", equalTo(donor.id()))
                .body("erased_by", equalTo(admin.id()))
                .body("items.donors", equalTo(1))
                .body("items.donations", equalTo(0))
                .body("items.analytics_events", equalTo(1))
                .body("searched_for", contains("email", "phone", "full_name"))
                .body("columns_searched", greaterThan(20))
                .body("excepted", empty())
                .body("remaining", equalTo(0));
        admin.request()
                .get(donor.path())
                .then()
                .statusCode(200)
                .body("first_name", equalTo("Anonyme"))
                .body("email", equalTo(null))
                .body("phone", equalTo(null));
        assertThat(everyText()).doesNotContain(donor.email(), donor.lastName(), donor.phone());
        assertThat(number("SELECT sum(amount_minor) FROM donations WHERE donor_id = '" + donor.id() + "'"))
                .isEqualTo(1_000);
        admin.request().delete(donor.path()).then().statusCode(409);
    }

    @Test
    void answersWithTheSameCertificateUntilThereIsSomethingToErase() {
        Donor donor = new Donor();
        String first = erase(donor).path("id");

        assertThat(erase(donor).<String>path("id")).isEqualTo(first);
        event(donor.id(), "{\"donor\": \"" + donor.id() + "\"}");
        Response second = erase(donor);
        second.then().statusCode(200).body("items.donors", equalTo(0)).body("items.analytics_events", equalTo(1));
        assertThat(second.<String>path("id")).isNotEqualTo(first);
        admin.request()
                .body(Map.of("first_name", "Back", "last_name", donor.lastName()))
                .put(donor.path())
                .then()
                .statusCode(200);
        erase(donor)
                .then()
                .statusCode(200)
                .body("items.donors", equalTo(1))
                .body("searched_for", contains("full_name"));

        admin.request().delete(donor.path()).then().statusCode(204);
        erase(donor).then().statusCode(404);
        assertThat(number("SELECT count(*) FROM erasures WHERE donor_id = '" + donor.id() + "'"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO attic (note) VALUES ('wrote to <%1$s> today')",
                "INSERT INTO attic (more) VALUES ('{\"deep\": [{\"mail\": \"%1$s\"}]}')",
                "INSERT INTO attic (several) VALUES ('{x,\"call +33-(1)99 00.12-%2$s\"}')",
                "INSERT INTO attic (note) VALUES ('%4$s,  %3$s')",
                "INSERT INTO attic (note) VALUES ('dear ' || upper('%3$s') || E'\\n' || '%4$s!')",
                "INSERT INTO campaigns (id, name, description, currency, status, created_at, updated_at, folded)"
                        + " VALUES (gen_random_uuid(), 'x', 'of %3$s %4$s', 'EUR', 'draft', now(), now(), 'x')"
            })
    void erasesNothingWhenItFindsSomethingAnywhereElse(String insert) {
        makeAnAttic();
        Donor donor = new Donor();
        execute(insert.formatted(donor.email(), donor.digits(), donor.firstName(), donor.lastName()));

        erase(donor)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors", hasSize(1))
                .body("errors.code", contains("still-there"));
        admin.request().get(donor.path()).then().header("ETag", "\"1\"").body("email", equalTo(donor.email()));
        assertThat(number("SELECT count(*) FROM erasures WHERE donor_id = '" + donor.id() + "'"))
                .isZero();
    }

    @Test
    void letsAnAdministratorSayThatANameIsAnothersButNoAddress() {
        makeAnAttic();
        Donor donor = new Donor();
        execute("INSERT INTO attic (note) VALUES ('" + donor.firstName() + " " + donor.lastName() + "')");
        execute("INSERT INTO attic (more) VALUES ('{\"mail\": \"" + donor.email() + "\"}')");

        admin.request()
                .queryParam("except", "attic.note")
                .queryParam("except", "attic.more")
                .post(donor.path() + "/erasure")
                .then()
                .statusCode(409)
                .body("errors.field", contains("attic.more"));
        execute("DELETE FROM attic WHERE more IS NOT NULL");
        admin.request()
                .queryParam("except", "attic.note")
                .post(donor.path() + "/erasure")
                .then()
                .statusCode(200)
                .body("excepted", contains("attic.note"))
                .body("remaining", equalTo(0));
    }

    @Test
    void leavesOtherPeopleAlone() {
        Donor donor = new Donor();
        Donor namesake = new Donor(donor.firstName(), donor.lastName(), "x" + donor.email(), donor.phone());
        Donor nearby = new Donor("A", donor.lastName() + "s", donor.email() + ".uk", donor.phone() + "1");

        erase(donor).then().statusCode(200);

        for (Donor other : new Donor[] {namesake, nearby}) {
            admin.request().get(other.path()).then().body("email", equalTo(other.email()));
        }
    }

    @Test
    void looksForNothingThatIsTooShortToTellAnybodyApart() {
        new Donor("Al", "B", null, "12");

        erase(new Donor("Al", "B", null, "12")).then().statusCode(200).body("searched_for", empty());
    }

    @Test
    void provesNothingWhereItCannotLook() {
        execute("CREATE SCHEMA closed; CREATE TABLE closed.room (note text)");
        Donor donor = new Donor();

        erase(donor)
                .then()
                .statusCode(409)
                .body("errors.field", contains("closed.room.note"))
                .body("errors.code", contains("not-readable"));
        admin.request()
                .queryParam("except", "closed.room.note")
                .post(donor.path() + "/erasure")
                .then()
                .statusCode(200)
                .body("excepted", contains("closed.room.note"));
        execute("DROP SCHEMA closed CASCADE");
    }

    @Test
    void isForAdministratorsOfTheOrganizationOnly() {
        Donor donor = new Donor();
        TestPerson editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
        TestOrganization other = TestOrganization.create(product.api());
        other.admit(admin, "admin");

        editor.request().post(donor.path() + "/erasure").then().statusCode(403);
        editor.request().get(donor.path() + "/personal-data").then().statusCode(200);
        for (String path :
                new String[] {other.donors() + "/" + donor.id(), organization.donors() + "/" + UUID.randomUUID()}) {
            admin.request().get(path + "/personal-data").then().statusCode(404);
            admin.request().post(path + "/erasure").then().statusCode(404);
        }
        assertThat(admin.request().get(donor.path()).<String>path("email")).isEqualTo(donor.email());
    }

    /** A table that the product knows nothing of. */
    private void makeAnAttic() {
        execute("""
                CREATE TABLE IF NOT EXISTS attic (id serial, note text, more jsonb, several text[]);
                DO $$ BEGIN
                    EXECUTE format('ALTER TABLE attic OWNER TO %I',
                        (SELECT tableowner FROM pg_tables WHERE tablename = 'donors'));
                END $$
                """);
    }

    private Response erase(Donor donor) {
        return admin.request().post(donor.path() + "/erasure");
    }

    private void donation(String donor) {
        execute(
                "INSERT INTO donations (id, donor_id, amount_minor, currency, donated_at, status, created_at, updated_at)"
                        + " VALUES (gen_random_uuid(), '" + donor + "', 1000, 'EUR', now(), 'received', now(), now())");
    }

    private void event(String donor, String properties) {
        execute(
                "INSERT INTO analytics_events (id, name, occurred_at, properties) VALUES (gen_random_uuid(), 'seen', now(), '"
                        + properties + "')");
    }

    /** Of every table, as text. */
    private String everyText() {
        StringBuilder text = new StringBuilder();
        query(
                "SELECT query_to_xml('SELECT * FROM ' || quote_ident(relname), true, true, '')::text FROM pg_class"
                        + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
                row -> text.append(row.getString(1)));
        return text.toString();
    }

    private long number(String sql) {
        long[] number = new long[1];
        query(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = product.postgres().connect(organization.databaseName());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reading.of(row);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = product.postgres().connect(organization.databaseName());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    /** A donor of the organization, made over REST. */
    private final class Donor {

        private final String digits = String.valueOf(1_000_000 + (int) (Math.random() * 8_999_999));
        private final String firstName;
        private final String lastName;
        private final String email;
        private final String phone;
        private final String id;

        Donor() {
            String mark = Unique.name("Lefèvre").replace("-", "");
            firstName = "Zoé \"Z\"";
            lastName = mark;
            email = mark.replace('è', 'e') + "@example.org";
            phone = "+33 1 99 00 12 " + digits;
            id = made();
        }

        Donor(String firstName, String lastName, String email, String phone) {
            this.firstName = firstName;
            this.lastName = lastName;
            this.email = email;
            this.phone = phone;
            id = made();
        }

        String path() {
            return organization.donors() + "/" + id;
        }

        String id() {
            return id;
        }

        String firstName() {
            return firstName;
        }

        String lastName() {
            return lastName;
        }

        String email() {
            return email;
        }

        String phone() {
            return phone;
        }

        String digits() {
            return digits;
        }

        private String made() {
            Map<String, String> body =
                    new HashMap<>(Map.of("first_name", firstName, "last_name", lastName, "phone", phone));
            body.put("email", email);
            return admin.request()
                    .body(body)
                    .post(organization.donors())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }
}
