package org.causepilot.orgdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.causepilot.orgdatabase.entity.DatabaseClaim;
import org.causepilot.orgdatabase.entity.DatabaseTraces;
import org.causepilot.orgdatabase.entity.Ownership;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTracesTest {

    private static final DatabaseClaim OWN = new DatabaseClaim(UUID.randomUUID(), UUID.randomUUID());
    private static final DatabaseClaim ANOTHERS = new DatabaseClaim(OWN.installationId(), UUID.randomUUID());
    private static final DatabaseClaim ELSEWHERE = new DatabaseClaim(UUID.randomUUID(), OWN.organizationId());
    private static final UUID ME = OWN.organizationId();
    private static final UUID ANOTHER = ANOTHERS.organizationId();
    private static final String TOLD = "7001/16385";

    @ParameterizedTest
    @MethodSource("traces")
    void tellWhoseItIs(DatabaseClaim claim, String identity, UUID knownOwner, boolean hasKnown, Ownership expected) {
        DatabaseTraces cut = new DatabaseTraces(
                Optional.ofNullable(claim), Optional.ofNullable(identity), Optional.ofNullable(knownOwner), hasKnown);

        assertThat(cut.judgedBy(OWN)).isEqualTo(expected);
    }

    static Stream<Arguments> traces() {
        return Stream.of(
                arguments(null, TOLD, null, true, Ownership.UNCLAIMED),
                arguments(null, null, null, true, Ownership.UNCLAIMED),
                arguments(null, TOLD, ME, true, Ownership.UNCLAIMED),
                arguments(null, TOLD, ANOTHER, true, Ownership.ANOTHER_ORGANIZATIONS),
                arguments(OWN, TOLD, ME, true, Ownership.OWN),
                arguments(OWN, TOLD, null, true, Ownership.COPY),
                arguments(OWN, TOLD, null, false, Ownership.OWN),
                arguments(OWN, null, null, true, Ownership.OWN),
                arguments(OWN, TOLD, ANOTHER, true, Ownership.ANOTHER_ORGANIZATIONS),
                arguments(ANOTHERS, TOLD, ME, true, Ownership.ANOTHER_ORGANIZATIONS),
                arguments(ANOTHERS, null, null, false, Ownership.ANOTHER_ORGANIZATIONS),
                arguments(ELSEWHERE, TOLD, null, false, Ownership.ANOTHER_INSTALLATIONS),
                arguments(ELSEWHERE, TOLD, ME, true, Ownership.ANOTHER_INSTALLATIONS));
    }
}
