package org.causepilot.audit.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.audit.entity.AuditVerdict;
import org.causepilot.audit.entity.HeadMark;
import org.causepilot.dev.DevelopmentDatabases;
import org.causepilot.dev.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A system database to be spoilt: written to as the server does, and tampered with as somebody who owns all of it. */
final class AuditTrailDatabase implements AutoCloseable {

    private static final String DATABASE = "causepilot_main";
    private static final String SERVER = "causepilot";
    private static final String PASSWORD = "server";

    private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();

    AuditTrailDatabase() {
        new DevelopmentDatabases(postgres, PASSWORD, "provisioner").prepare();
    }

    /** As at the very first start, or as an older version left it. */
    void reset(String version) {
        tamper("DROP SCHEMA public CASCADE", "CREATE SCHEMA public AUTHORIZATION " + SERVER);
        migrate(version);
    }

    void migrate(String version) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {postgres.port()});
        source.setDatabaseName(DATABASE);
        source.setUser(SERVER);
        source.setPassword(PASSWORD);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/system")
                .target(version)
                .load()
                .migrate();
    }

    Connection asServer() throws SQLException {
        return postgres.connect(SERVER, PASSWORD, DATABASE);
    }

    /** As a superuser, past triggers and rights. */
    void tamper(String... statements) {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String ask(String query) {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void append(AuditKeys keys, int count) {
        try (Connection connection = asServer()) {
            connection.setAutoCommit(false);
            for (int each = 0; each < count; each++) {
                new ChainWriter(keys).append(connection, entry("organization.renamed"));
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    AuditVerdict verify(AuditKeys keys, HeadMark... noted) {
        try (Connection connection = asServer()) {
            return AuditVerification.walk(
                    connection, keys, noted.length == 0 ? Optional.empty() : Optional.of(noted[0]));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static AuditEntry entry(String action) {
        AuditEvent event = AuditEvent.succeeded(action, null, Map.of("why", "Noël"))
                .changing(Map.of("name", "old"), Map.of("name", "new"));
        Actor anna = new Actor(null, "anna@example.org", "192.0.2.1");
        return new AuditEntry(0, Instant.parse("2026-11-24T08:00:00.123456789Z"), anna, event, null, 12L);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
