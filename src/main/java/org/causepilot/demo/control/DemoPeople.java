package org.causepilot.demo.control;

import java.util.Random;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.paging.Folded;

/** Makes people up. Each combination of names comes once, so that no two share an address. */
final class DemoPeople {

    private static final int WITHOUT_PHONE = 3;
    private static final int WITHOUT_EMAIL = 10;

    private final DemoOrganization organization;
    private final Random random;

    DemoPeople(DemoOrganization organization, Random random) {
        this.organization = organization;
        this.random = random;
    }

    DonorDetails person(int number) {
        int round = number / organization.lastNames().size();
        String last =
                organization.lastNames().get(number % organization.lastNames().size());
        String first = organization
                .firstNames()
                .get((number * 7 + round * 11) % organization.firstNames().size());
        return new DonorDetails(first, last, email(first, last), phone());
    }

    private String email(String first, String last) {
        if (random.nextInt(WITHOUT_EMAIL) == 0) {
            return null;
        }
        return Folded.of(first) + "." + Folded.of(last) + "@example.org";
    }

    private String phone() {
        return random.nextInt(WITHOUT_PHONE) == 0
                ? null
                : organization.phonePrefix() + "%02d".formatted(random.nextInt(100));
    }
}
