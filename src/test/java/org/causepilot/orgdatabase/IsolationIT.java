package org.causepilot.orgdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.FastClient;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Fifty organizations, each with one donor that carries its mark. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final int ORGANIZATIONS = 50;
    private static final int CLIENTS = 16;
    private static final int READS = 4_000;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final List<String> NOBODYS = List.of("postgres", "template1", "causepilot_main");

    private final RunningCausePilot product;
    private List<Marked> all;
    private TestPerson person;

    IsolationIT(RunningCausePilot product) {
        this.product = product;
    }

    @BeforeAll
    void makeThem() {
        person = TestPerson.create(product.api());
        all = Clients.atOnce(4, Collections.nCopies(ORGANIZATIONS, this::mark));
    }

    @Test
    void answersEachReadWithItsOwnMark() {
        FastClient reader = new FastClient(product.baseUri(), person.token());
        List<Callable<String>> reads = IntStream.range(0, READS)
                .<Callable<String>>mapToObj(number -> () -> wrongAnswer(reader, number))
                .toList();

        List<String> wrong = Clients.atOnce(CLIENTS, reads);

        assertThat(wrong).hasSize(READS).containsOnly("");
    }

    @Test
    void letsNoRoleIntoAnyOtherDatabase() {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int number = 0; number < ORGANIZATIONS; number++) {
            Marked mine = all.get(number);
            Marked next = all.get((number + 1) % ORGANIZATIONS);
            tries.add(() -> staysInside(mine.organization(), next.organization().databaseName()));
        }

        assertThat(Clients.atOnce(4, tries)).containsOnly(true);
    }

    @Test
    void grantsNoRoleTheRightToEnterAnotherDatabase() throws SQLException {
        List<String> own =
                all.stream().map(marked -> marked.organization().databaseName()).toList();
        String[] every = Stream.concat(own.stream(), NOBODYS.stream()).toArray(String[]::new);

        assertThat(entrances(every, own))
                .hasSize(ORGANIZATIONS)
                .allSatisfy(entrance -> assertThat(entrance[0]).isEqualTo(entrance[1]));
    }

    private Marked mark() {
        TestOrganization organization = TestOrganization.create(product.api());
        organization.admit(person, "editor");
        String donor = person.request()
                .body(Map.of("first_name", "Marker", "last_name", organization.slug()))
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Marked(organization, donor);
    }

    /** Empty when all is well. By id and by list in turn, and never twice in a row the same organization. */
    private String wrongAnswer(FastClient reader, int number) {
        Marked marked = all.get((number * 7) % ORGANIZATIONS);
        String path = marked.organization().donors() + (number % 2 == 0 ? "/" + marked.donor() : "");
        HttpResponse<String> answer = reader.get(path);
        boolean right = answer.statusCode() == 200
                && answer.body().contains(marked.organization().slug())
                && answer.body().split("\"last_name\"", -1).length == 2;
        return right ? "" : answer.statusCode() + " " + answer.body();
    }

    private boolean staysInside(TestOrganization organization, String another) throws SQLException {
        URI string = URI.create(organization.connectionString());
        String[] credentials = string.getUserInfo().split(":", 2);
        try (Connection own = product.postgres().connect(credentials[0], credentials[1], organization.databaseName())) {
            assertThat(own.isValid(5)).isTrue();
        }
        Stream.concat(NOBODYS.stream(), Stream.of(another))
                .forEach(database -> assertThatThrownBy(
                                () -> product.postgres().connect(credentials[0], credentials[1], database))
                        .as(database)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE)));
        return true;
    }

    /** Every pair of a database and the organizations' database whose owner may enter it. */
    private List<String[]> entrances(String[] databases, List<String> own) throws SQLException {
        String sql = """
                SELECT target.datname, home.datname FROM pg_database target, pg_database home
                WHERE target.datname = ANY (?) AND home.datname = ANY (?)
                  AND has_database_privilege(home.datdba, target.oid, 'CONNECT')
                """;
        try (Connection connection = product.postgres().connect("postgres");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", databases));
            query.setArray(2, connection.createArrayOf("text", own.toArray()));
            List<String[]> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            return found;
        }
    }

    private record Marked(TestOrganization organization, String donor) {}
}
