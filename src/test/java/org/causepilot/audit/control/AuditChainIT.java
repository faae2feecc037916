package org.causepilot.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causepilot.audit.entity.AuditVerdict;
import org.causepilot.audit.entity.HeadMark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain on a real PostgreSQL, against somebody who may do there whatever they like and has not got the key. */
class AuditChainIT {

    private static final String KEY = key(1);
    private static final String PERMISSION_DENIED = "42501";

    private static AuditTrailDatabase database;

    private final AuditKeys keys = new AuditKeys(Optional.of(KEY), Optional.empty());

    @BeforeAll
    static void start() {
        database = new AuditTrailDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void beginAnew() {
        database.reset("latest");
    }

    @Test
    void isIntactWhenNobodyTouchedIt() {
        database.append(keys, 5);

        AuditVerdict verdict = database.verify(keys);

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.checked()).isEqualTo(5);
        assertThat(verdict.beginsAt()).isEqualTo(1);
        assertThat(database.verify(keys, verdict.head()).isIntact()).isTrue();
    }

    @Test
    void isIntactBeforeAnythingHappened() {
        assertThat(database.verify(keys).isIntact()).isTrue();
    }

    @Test
    void walksFurtherThanOnePortion() {
        database.append(keys, 2_500);
        assertThat(database.verify(keys).checked()).isEqualTo(2_500);

        database.tamper("UPDATE audit_events SET actor_name = 'eve' WHERE id = 2400");
        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(2_400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occurred_at = occurred_at + interval '1 microsecond'",
                "actor_id = gen_random_uuid()",
                "actor_name = 'eve@example.org'",
                "actor_address = NULL",
                "action = 'organization.created'",
                "organization_id = gen_random_uuid()",
                "outcome = 'failed'",
                "details = '{}'",
                "details = '{\"why\": 1}'",
                "details = '[]'",
                "before = '{}'",
                "after = '{\"name\": \"newer\"}'",
                "intent_id = 1",
                "latency_ms = 13",
                "key_id = 'another'",
                "mac = decode(repeat('00', 32), 'hex')"
            })
    void namesTheEntryThatWasEdited(String edit) {
        database.append(keys, 5);
        database.tamper("UPDATE audit_events SET " + edit + " WHERE id = 3");

        AuditVerdict verdict = database.verify(keys);

        assertThat(verdict.firstBrokenId()).isEqualTo(3);
        assertThat(verdict.checked()).isEqualTo(2);
    }

    @Test
    void namesTheEntryThatWasDeleted() {
        database.append(keys, 5);
        database.tamper("DELETE FROM audit_events WHERE id = 2");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(2);
    }

    @Test
    void namesTheFirstOfTwoThatChangedPlaces() {
        database.append(keys, 5);
        database.tamper(
                "UPDATE audit_events SET id = 99 WHERE id = 2",
                "UPDATE audit_events SET id = 2 WHERE id = 4",
                "UPDATE audit_events SET id = 4 WHERE id = 99");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(2);
    }

    @Test
    void closesNoGapByNumberingAnew() {
        database.append(keys, 5);
        database.tamper("DELETE FROM audit_events WHERE id = 2", "UPDATE audit_events SET id = id - 1 WHERE id > 2");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(2);
    }

    @Test
    void missesATailThatWasCut() {
        database.append(keys, 5);
        database.tamper("DELETE FROM audit_events WHERE id > 3");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(4);
    }

    @Test
    void missesATailThatWasCutTogetherWithTheHead() {
        database.append(keys, 5);
        database.tamper(
                "DELETE FROM audit_events WHERE id > 3",
                "UPDATE audit_head SET last_id = 3, last_mac = (SELECT mac FROM audit_events WHERE id = 3)");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(4);
    }

    @Test
    void missesWhatWasSetBackAsAWholeOnlyByTheHeadInTheLog() {
        database.append(keys, 3);
        database.tamper("CREATE TABLE old_head AS SELECT * FROM audit_head");
        database.append(keys, 2);
        HeadMark noted = database.verify(keys).head();
        database.tamper(
                "DELETE FROM audit_events WHERE id > 3",
                "DELETE FROM audit_head",
                "INSERT INTO audit_head SELECT * FROM old_head");

        assertThat(database.verify(keys).isIntact()).isTrue();
        assertThat(database.verify(keys, noted).firstBrokenId()).isEqualTo(4);
    }

    @Test
    void seesThatTheNotedEndWasAnotherEntry() {
        database.append(keys, 3);
        HeadMark elsewhere = new HeadMark(2, "00".repeat(32));

        assertThat(database.verify(keys, elsewhere).firstBrokenId()).isEqualTo(2);
    }

    @Test
    void seesAnEntryThatWasPutBehindTheHead() {
        database.append(keys, 3);
        database.tamper("INSERT INTO audit_events SELECT 4, occurred_at, actor_id, actor_name, actor_address, action,"
                + " organization_id, outcome, details, intent_id, latency_ms, before, after, key_id, mac"
                + " FROM audit_events WHERE id = 3");

        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(4);
    }

    @Test
    void goesOnBehindNoForgedHead() {
        database.append(keys, 3);
        database.tamper("UPDATE audit_head SET last_id = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> database.append(keys, 1))
                .withMessageContaining("not as a server with key");
        assertThat(database.ask("SELECT count(*) FROM audit_events")).isEqualTo("3");
    }

    @Test
    void beginsANewChainWhenItsOwnerAsksForIt() {
        database.append(keys, 3);
        database.tamper("UPDATE audit_events SET details = '{}' WHERE id = 2", "UPDATE audit_head SET seal = NULL");
        database.append(keys, 2);

        AuditVerdict verdict = database.verify(keys);

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.beginsAt()).isEqualTo(4);
    }

    @Test
    void vouchesForWhatIsOlderThanTheChainAsAWhole() {
        database.reset("2");
        String old = "INSERT INTO audit_events (occurred_at, actor_name, action, outcome)"
                + " VALUES (now(), 'anna', 'account.created', 'succeeded')";
        database.tamper(old, old, old, "DELETE FROM audit_events WHERE id = 2");
        database.migrate("latest");
        database.append(keys, 2);

        AuditVerdict verdict = database.verify(keys);
        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.checked()).isEqualTo(4);
        assertThat(verdict.beginsAt()).isEqualTo(4);

        database.tamper(
                "ALTER TABLE audit_events DROP CONSTRAINT audit_events_chained",
                "UPDATE audit_events SET actor_name = 'eve' WHERE id = 1");
        assertThat(database.verify(keys).firstBrokenId()).isEqualTo(4);
    }

    @Test
    void staysInOrderUnderFiftyWritersAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(50);
        List<Future<?>> done = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            done.add(writers.submit(() -> database.append(keys, 3)));
        }
        awaitAll(done);
        writers.shutdown();

        AuditVerdict verdict = database.verify(keys);
        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.checked()).isEqualTo(150);
        assertThat(verdict.head().id()).isEqualTo(150);
    }

    @Test
    void leavesNoGapWhenATransactionIsRolledBack() throws SQLException {
        database.append(keys, 1);
        try (Connection connection = database.asServer()) {
            connection.setAutoCommit(false);
            new ChainWriter(keys).append(connection, AuditTrailDatabase.entry("account.created"));
            connection.rollback();
        }
        database.append(keys, 1);

        assertThat(database.verify(keys).checked()).isEqualTo(2);
    }

    @Test
    void goesOnUnderANewKeyAndStillVerifiesTheOldOne() {
        database.append(keys, 2);
        AuditKeys renewed = new AuditKeys(Optional.of(key(2)), Optional.of(KEY));
        database.append(renewed, 2);

        assertThat(database.verify(renewed).isIntact()).isTrue();
        assertThat(database.ask("SELECT count(DISTINCT key_id) FROM audit_events"))
                .isEqualTo("2");
        AuditKeys forgetful = new AuditKeys(Optional.of(key(2)), Optional.empty());
        assertThat(database.verify(forgetful).firstBrokenId()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_events SET details = '{}'",
                "DELETE FROM audit_events",
                "TRUNCATE audit_events",
                "DELETE FROM audit_head",
                "TRUNCATE audit_head"
            })
    void letsTheServersOwnRoleAppendOnly(String statement) {
        database.append(keys, 1);
        assertThatThrownBy(() -> asServer(statement))
                .asInstanceOf(type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(PERMISSION_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit_events SET details = '{}'", "DELETE FROM audit_events", "TRUNCATE audit_events"})
    void stopsWhoMayDoMoreByTriggers(String statement) {
        database.append(keys, 1);
        database.tamper("GRANT ALL ON audit_events TO causepilot");
        assertThatThrownBy(() -> asServer(statement)).hasMessageContaining("audit_events is append-only");
    }

    /** The statements of the operator's guide, as they stand there. */
    @Test
    void leavesTheServerNoWayBackOnceTheOwnerIsAnother() throws IOException, SQLException {
        database.append(keys, 1);
        String guide = Files.readString(Path.of("docs/operations.md"));
        Matcher statements = Pattern.compile("```sql\\n(CREATE ROLE causepilot_owner.*?)```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(statements.find()).isTrue();
        database.tamper(statements.group(1));

        database.append(keys, 1);

        assertThat(database.verify(keys).checked()).isEqualTo(2);
        asServer("GRANT UPDATE ON audit_events TO causepilot"); // which PostgreSQL answers with a warning only
        for (String attempt : List.of(
                "ALTER TABLE audit_events DISABLE TRIGGER ALL",
                "DROP TABLE audit_events",
                "DROP SCHEMA public CASCADE",
                "UPDATE audit_events SET details = '{}'",
                "DELETE FROM audit_head")) {
            assertThatThrownBy(() -> asServer(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
        assertThat(database.verify(keys).checked()).isEqualTo(2);
    }

    private static void asServer(String statement) throws SQLException {
        try (Connection connection = database.asServer();
                Statement attempt = connection.createStatement()) {
            attempt.execute(statement);
        }
    }

    private static void awaitAll(List<Future<?>> done) throws InterruptedException, ExecutionException {
        for (Future<?> each : done) {
            each.get();
        }
    }

    private static String key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
