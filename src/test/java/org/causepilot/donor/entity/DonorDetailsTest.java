package org.causepilot.donor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DonorDetailsTest {

    /** PostgreSQL refuses a row whose index entry is longer than a third of a page. */
    private static final int LONGEST_INDEX_ENTRY = 2_704;

    @Test
    void isFoundByLastNameFirst() {
        assertThat(new DonorDetails("Éloïse", "Cœur", "E@Example.org", null).folded())
                .isEqualTo("coeur eloise e@example.org");
    }

    @Test
    void takesABlankForUnknown() {
        DonorDetails details = new DonorDetails(" Zoé ", " Noël ", " ", "");

        assertThat(details).isEqualTo(new DonorDetails("Zoé", "Noël", null, null));
    }

    @Test
    void fitsIntoItsIndexWhateverTheLetters() {
        String unfoldsToEighteen = "\uFDFA".repeat(100);

        String folded = new DonorDetails(unfoldsToEighteen, unfoldsToEighteen, null, null).folded();

        assertThat(folded.getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST_INDEX_ENTRY);
    }

    @Test
    void saysNothingAboutAPerson() {
        assertThat(new DonorDetails("Zoé", "Noël", "zoe@example.org", "01")).hasToString("DonorDetails[****]");
    }
}
