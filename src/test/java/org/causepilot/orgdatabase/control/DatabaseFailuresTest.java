package org.causepilot.orgdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "40P01, busy",
        "55P03, busy",
        "40001, busy",
        "57014, timeout",
        "08006, unreachable",
        "53300, too-many-connections"
    })
    void areWorthAnotherTryWhenTheStatementIsNotToBlame(String state, String reason) {
        assertThat(translated(state))
                .isInstanceOfSatisfying(OrganizationDatabaseUnavailableException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.retryAfter()).isPresent();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "22003", "23505", "42501"})
    void stayWhatTheyAreWhenItIs(String state) {
        assertThat(translated(state)).isInstanceOf(PersistenceException.class);
    }

    private static RuntimeException translated(String state) {
        return DatabaseFailures.translated(organization(), new PersistenceException(new SQLException("said", state)));
    }

    private static OrganizationSnapshot organization() {
        return new OrganizationSnapshot(
                UUID.randomUUID(),
                "UNICEF",
                new Slug("unicef"),
                OrganizationStatus.ACTIVE,
                "causepilot_org_unicef",
                Optional.empty(),
                1,
                false,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
