package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other roles left in a database is not run by our migrations: such a database is refused. */
@CausePilotTest
class HostileSchemaIT {

    private static final String TRAP = """
            CREATE FUNCTION %s LANGUAGE plpgsql AS $$
            BEGIN PERFORM nextval('traps.sprung'); %s END $$
            """;

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final ForeignDatabase database;

    HostileSchemaIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        organization = TestOrganization.register(product.api());
        database = ForeignDatabase.create(product.postgres());
    }

    @AfterEach
    void nothingWasRun() throws SQLException {
        try (Connection connection = product.postgres().connect(database.name());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_sequences WHERE schemaname = 'traps' AND last_value IS NOT NULL")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void refusesAFunctionOfAnotherRoleInTheWayOfPostgresqlsOwn() throws SQLException {
        execute(TRAP.formatted("public.lower(varchar) RETURNS text", "RETURN $1;"));
        refuses();
    }

    @Test
    void refusesAnEventTriggerOfAnotherRole() throws SQLException {
        hasTraps();
        execute(TRAP.formatted("traps.spring() RETURNS event_trigger", ""));
        execute("CREATE EVENT TRIGGER trap ON ddl_command_start EXECUTE FUNCTION traps.spring()");
        refuses();
    }

    @Test
    void refusesTablesThatNobodyClaimed() throws SQLException {
        execute("CREATE TABLE public.donors (id int)");
        refuses();
    }

    @Test
    void refusesTablesInAnotherSchema() throws SQLException {
        execute("CREATE SCHEMA other; CREATE TABLE other.table_of_theirs (id int)");
        refuses();
    }

    @Test
    void refusesAHistoryThatSomebodyElseWrote() throws SQLException {
        execute("CREATE TABLE public.flyway_schema_history (version text, success boolean, installed_rank int)");
        refuses();
    }

    @Test
    void goesOnWhereAMigrationWasKilledBeforeItsFirstTable() throws SQLException {
        execute("SET ROLE " + database.name() + "; CREATE TABLE public.flyway_schema_history ("
                + "installed_rank int PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,"
                + " type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int,"
                + " installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),"
                + " execution_time int NOT NULL, success boolean NOT NULL)");

        organization.connect(database.connectionString()).then().statusCode(200);
    }

    @Test
    void mindsNoExtension() throws SQLException {
        execute("CREATE EXTENSION citext");
        organization.connect(database.connectionString()).then().statusCode(200);
    }

    @Test
    void migratesItsOwnDatabaseNoMoreOnceAnotherRoleLaidATrap() throws SQLException {
        organization.connect(database.connectionString()).then().statusCode(200);
        hasTraps();
        execute(TRAP.formatted("public.lower(varchar) RETURNS text", "RETURN $1;"));
        refusesToMigrate();

        execute("DROP FUNCTION public.lower(varchar)");
        organization.migrate().then().statusCode(200);

        execute(TRAP.formatted("traps.spring() RETURNS event_trigger", ""));
        execute("CREATE EVENT TRIGGER trap ON ddl_command_start EXECUTE FUNCTION traps.spring()");
        refusesToMigrate();
    }

    private void refuses() {
        organization
                .connect(database.connectionString())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/connection-test-failed"))
                .body("errors.code", hasItem("foreign-objects"));
        organization.connectUntested(database.connectionString()).then().statusCode(200);
        refusesToMigrate();
    }

    private void refusesToMigrate() {
        organization.migrate().then().statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    private void hasTraps() throws SQLException {
        execute("CREATE SCHEMA traps; CREATE SEQUENCE traps.sprung; GRANT USAGE ON SCHEMA traps TO PUBLIC;"
                + " GRANT ALL ON SEQUENCE traps.sprung TO PUBLIC");
    }

    /** As a superuser, who is another role. */
    private void execute(String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
