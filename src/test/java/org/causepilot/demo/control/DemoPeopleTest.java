package org.causepilot.demo.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.demo.entity.DemoOrganizations;
import org.causepilot.donor.entity.DonorDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoPeopleTest {

    @ParameterizedTest
    @MethodSource("organizations")
    void sharesNoAddress(DemoOrganization organization) {
        List<String> addresses = all(organization).stream()
                .map(DonorDetails::email)
                .filter(Objects::nonNull)
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(250)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z]+\\.[a-z]+@example\\.org"));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void makesUpTheSameWhenAskedAgain(DemoOrganization organization) {
        assertThat(all(organization)).isEqualTo(all(organization));
    }

    static List<DemoOrganization> organizations() {
        return DemoOrganizations.all();
    }

    private static List<DonorDetails> all(DemoOrganization organization) {
        DemoPeople people = new DemoPeople(organization, new Random(organization.seed()));
        return IntStream.range(0, DemoData.DONORS).mapToObj(people::person).toList();
    }
}
