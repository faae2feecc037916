package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.oversight.entity.SealingKey;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.TestKeyset;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server whose keyset has a new primary key, over secrets that the old one sealed. */
class KeyRotationIT {

    /** {@code -Drotated=1000} for more. */
    private static final int ROTATED = Integer.getInteger("rotated", 120);

    private static final Duration A_WHILE = Duration.ofSeconds(120);
    private static final TestKeyset OLD = TestKeyset.ofOneKey();
    private static final TestKeyset BOTH = OLD.withNewPrimary();
    private static final TestKeyset LOST = TestKeyset.ofOneKey();

    private static SeparateCausePilot product;
    private static SealedOrganizations organizations;
    private static Api api;

    private final List<UUID> added = new ArrayList<>();

    @BeforeAll
    static void start() {
        product = SeparateCausePilot.start("key-rotation", Map.of("CAUSEPILOT_KEYSET", BOTH.json()));
        organizations = new SealedOrganizations(product.postgres());
        api = product.api();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @AfterEach
    void removeWhatWasAdded() throws SQLException {
        organizations.remove(added);
    }

    /** See the test's own class for what it does while it rotates. */
    @Test
    void leavesNoOldKeyThoughKilledAndUnderTraffic() throws Exception {
        List<UUID> many = add(ROTATED, OLD);
        RotationTraffic traffic = RotationTraffic.begin(product, organizations, BOTH);
        Rotation rotation = Rotation.start(api);

        for (int kill = 0; kill < 2; kill++) {
            traffic.awaitSomeProgress(OLD.primaryKeyId());
            product.server().kill();
            assertThat(organizations.openAll(BOTH)).isGreaterThanOrEqualTo(2 * many.size());
            product.server().start();
        }
        rotation.await("succeeded")
                .body("progress.done", equalTo(2 * many.size()))
                .body("progress.failed", equalTo(0));
        traffic.end();

        assertThat(organizations.keys()).containsOnlyKeys(BOTH.primaryKeyId());
        assertThat(organizations.openAll(BOTH)).isGreaterThanOrEqualTo(2 * many.size());
        assertThat(many)
                .allSatisfy(id -> assertThat(BOTH.open(organizations.sealed(id), SealedConnection.place(id, 1)))
                        .isEqualTo(SealedOrganizations.connectionString(id)));
    }

    @Test
    void overwritesNothingThatItCannotOpenAndTriesOnlyThatAgain() throws SQLException {
        List<UUID> lost = add(2, LOST);
        add(2, OLD);
        List<byte[]> before = ciphertexts(lost);

        Rotation rotation = Rotation.start(api);
        rotation.await("failed")
                .body("error", equalTo("items-failed"))
                .body("progress.done", equalTo(4))
                .body("progress.failed", equalTo(4))
                .body("items.findAll { it.status == 'failed' }", hasSize(4))
                .body("items[0].error_code", equalTo("secret-unreadable"));
        assertThat(ciphertexts(lost)).containsExactlyElementsOf(before);
        assertThat(organizations.keys()).containsOnlyKeys(BOTH.primaryKeyId(), LOST.primaryKeyId());

        organizations.remove(lost);
        rotation.retry().statusCode(202);
        rotation.await("succeeded").body("progress.done", equalTo(8)).body("progress.failed", equalTo(0));
        rotation.retry().statusCode(409);
    }

    @Test
    void tellsHowManySecretsHangOnWhichKey() throws SQLException {
        add(3, OLD);
        add(1, LOST);

        assertThat(sealingKeys())
                .startsWith(key(BOTH, true, true, secretsUnder(BOTH)))
                .contains(key(OLD, false, true, 6), key(LOST, false, false, 2));
        Rotation.start(api).await("failed");
        assertThat(sealingKeys()).contains(key(OLD, false, true, 0), key(LOST, false, false, 2));
        assertThat(product.log())
                .content()
                .contains("key " + LOST.primaryKeyId() + " - 2 secrets cannot be opened")
                .contains("key " + OLD.primaryKeyId() + " - no secret is sealed under this old key");
    }

    @Test
    void canBeCancelledAndBegunAnew() throws SQLException {
        add(500, OLD);

        Rotation rotation = Rotation.start(api);
        rotation.cancel().statusCode(200).body("cancel_requested", equalTo(true));
        rotation.await("cancelled").body("items.status", hasItem("cancelled"));
        rotation.cancel().statusCode(409);
        assertThat(organizations.keys()).containsKey(OLD.primaryKeyId());

        Rotation.start(api).await("succeeded");
        assertThat(organizations.keys()).containsOnlyKeys(BOTH.primaryKeyId());
    }

    @Test
    void leavesAnOperationToTheServerThatHoldsItsLeaseUntilThatIsOver() throws SQLException {
        UUID id = add(1, OLD).get(0);
        UUID operation = UUID.randomUUID();
        execute("INSERT INTO operations (id, kind, status, lease, lease_until, created_by, created_at, started_at)"
                + " VALUES ('" + operation + "', 'key-rotation', 'running', gen_random_uuid(),"
                + " now() + interval '1 hour', 'another server', now(), now())");
        execute("INSERT INTO operation_items (operation_id, position, item_key) VALUES ('" + operation
                + "', 1, 'organizations/" + id + "/1')");
        execute("SELECT pg_notify('causepilot_changes', 'operation " + operation + "')");
        Eventually.within(A_WHILE, "this server has looked for work", this::hasLookedForWork);

        Rotation elsewhere = new Rotation(api, operation.toString());
        elsewhere.get().body("status", equalTo("running")).body("items.status", everyItem(equalTo("queued")));
        api.superadmin().post("/key-rotations").then().statusCode(409);

        execute("UPDATE operations SET lease_until = now() - interval '1 second' WHERE id = '" + operation + "'");
        elsewhere.await("succeeded").body("created_by", equalTo("another server"));
        Rotation.start(api).await("succeeded");
    }

    @Test
    void sealsKeptAnswersAgainToo() throws SQLException {
        KeptAnswer answer = KeptAnswer.to(api, product.postgres());
        answer.sealUnder(OLD, BOTH);
        assertThat(organizations.keys()).containsKey(OLD.primaryKeyId());

        Rotation.start(api).await("succeeded");

        assertThat(organizations.keys()).containsOnlyKeys(BOTH.primaryKeyId());
        answer.isGivenAgain();
    }

    @Test
    void isAuditedAndListed() throws SQLException {
        add(1, OLD);
        Rotation rotation = Rotation.start(api);
        rotation.await("succeeded");

        api.superadmin()
                .accept(ContentType.JSON)
                .queryParam("action", "keys.rotated")
                .get("/audit-events")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.details.operation == '" + rotation.id() + "' }.outcome",
                        hasItems("intended", "succeeded"));
        api.superadmin()
                .queryParam("q", "ROTATION")
                .get("/operations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(rotation.id()));
        api.superadmin()
                .queryParam("q", "nothing-like-it")
                .get("/operations")
                .then()
                .body("items", empty());
    }

    @Test
    void isForSuperadminsOnly() {
        TestPerson person = TestPerson.create(api);

        person.request().post("/key-rotations").then().statusCode(403);
        person.request().get("/sealing-keys").then().statusCode(403);
        person.request().get("/operations").then().statusCode(403);
        api.superadmin().get("/operations/" + UUID.randomUUID()).then().statusCode(404);
    }

    private List<UUID> add(int count, TestKeyset keyset) throws SQLException {
        List<UUID> fresh = organizations.add(count, keyset);
        added.addAll(fresh);
        return fresh;
    }

    private static List<byte[]> ciphertexts(List<UUID> ids) {
        return ids.stream().map(organizations::sealed).toList();
    }

    private static List<SealingKey> sealingKeys() {
        return api.superadmin().get("/sealing-keys").jsonPath().<Map<String, Object>>getList("items").stream()
                .map(key -> new SealingKey(
                        ((Number) key.get("key_id")).longValue(),
                        (Boolean) key.get("is_primary"),
                        (Boolean) key.get("is_known"),
                        ((Number) key.get("secrets")).longValue()))
                .toList();
    }

    private static SealingKey key(TestKeyset keyset, boolean isPrimary, boolean isKnown, long secrets) {
        return new SealingKey(keyset.primaryKeyId(), isPrimary, isKnown, secrets);
    }

    private static int secretsUnder(TestKeyset keyset) {
        return organizations.keys().getOrDefault(keyset.primaryKeyId(), 0);
    }

    private boolean hasLookedForWork() {
        return organizations.count("""
                SELECT count(*) FROM pg_stat_activity a, operations o
                WHERE a.query LIKE '%SKIP LOCKED%' AND a.pid <> pg_backend_pid()
                    AND o.status = 'running' AND a.query_start > o.created_at
                """) > 0;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                Statement statement = system.createStatement()) {
            statement.execute(sql);
        }
    }
}
