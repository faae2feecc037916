package org.causepilot.orgdatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.PgBouncer;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization whose database is behind a PgBouncer in transaction mode, which has fewer sessions than we ask for. */
@CausePilotTest
class PgBouncerIT {

    private static final int CLIENTS = 12;
    private static final int ROUNDS = 20;

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson editor;
    private final ConnectionString direct;
    private PgBouncer pooler;

    PgBouncerIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
        direct = ConnectionString.parse(organization.connectionString());
    }

    @BeforeEach
    void putAPoolerInBetween() {
        pooler = PgBouncer.before(product.postgres().port(), direct.user(), direct.password());
        organization.connect(behindThePooler()).then().statusCode(200);
    }

    @AfterEach
    void goBack() {
        organization.connectUntested(organization
                .connectionString()
                .replace(":" + pooler.port() + "/", ":" + product.postgres().port() + "/"));
        pooler.close();
    }

    @Test
    void servesReadersAndWritersAtOnceThoughNoSessionIsTheirs() {
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> readAndWrite(client)))
                .toList();
        clients.forEach(CompletableFuture::join);

        assertThat(count("SELECT count(*) FROM donors")).isEqualTo(CLIENTS * ROUNDS);
    }

    @Test
    void keepsTheSettingsOfItsSessionsThoughSomebodyElseMakesThem() {
        editor.request().get(organization.donors()).then().statusCode(200);

        assertThat(count("SELECT count(*) FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole"
                        + " WHERE r.rolname = '" + direct.user()
                        + "' AND s.setconfig::text LIKE '%statement_timeout=30s%'"
                        + " AND s.setconfig::text LIKE '%search_path=public, pg_temp%'"))
                .isOne();
    }

    private void readAndWrite(int client) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = editor.request()
                    .body(Map.of("first_name", "Ada", "last_name", "Number " + client + "-" + round))
                    .post(organization.donors())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Stream.of(id, id)
                    .forEach(donor -> editor.request()
                            .get(organization.donors() + "/" + donor)
                            .then()
                            .statusCode(200));
        }
    }

    private String behindThePooler() {
        return organization
                .connectionString()
                .replace(":" + product.postgres().port() + "/", ":" + pooler.port() + "/");
    }

    private long count(String sql) {
        try (Connection connection = product.postgres().connect(organization.databaseName());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
