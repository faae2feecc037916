package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.entity.Slug;
import org.causepilot.provisioning.entity.DatabasePlan;
import org.junit.jupiter.api.Test;

class DatabasePlanTest {

    private static final ServerUrl SERVER = ServerUrl.parse("postgresql://maker:secret@db.example.org:5432");
    private static final int LONGEST_IDENTIFIER = 63;

    @Test
    void namesARoleThatNoOtherPlanNames() {
        assertThat(plan("unicef").role()).isNotEqualTo(plan("unicef").role());
    }

    @Test
    void namesARoleThatPostgresqlDoesNotCut() {
        String role = plan("a".repeat(48)).role();

        assertThat(role.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST_IDENTIFIER);
    }

    @Test
    void leadsToTheNewDatabaseAsItsOwnerAndNotAsTheOneWhoMakesIt() {
        DatabasePlan plan = plan("croix-rouge");
        ConnectionString connection = plan.connection();

        assertThat(connection.database()).isEqualTo("causepilot_org_croix_rouge");
        assertThat(connection.user()).isEqualTo(plan.role()).isNotEqualTo("maker");
        assertThat(connection.password()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo("secret");
    }

    @Test
    void printsNoPassword() {
        DatabasePlan plan = plan("unicef");

        assertThat(plan.toString()).doesNotContain(plan.password());
    }

    private static DatabasePlan plan(String slug) {
        Slug of = new Slug(slug);
        return DatabasePlan.of(UUID.randomUUID(), of, SERVER, "causepilot_org_" + of.inDatabaseName());
    }
}
