package org.causepilot.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.causepilot.secret.entity.SecretPlace;
import org.junit.jupiter.api.Test;

class SecretPlaceTest {

    private static final UUID OWNER = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void twoPlacesWhoseNamesJoinToTheSameTextDiffer() {
        SecretPlace one = new SecretPlace("ab", "c", OWNER, 1);
        SecretPlace other = new SecretPlace("a", "bc", OWNER, 1);

        assertThat(one.associatedData()).isNotEqualTo(other.associatedData());
    }

    @Test
    void anotherRevisionOfTheSameSecretIsAnotherPlace() {
        SecretPlace first = new SecretPlace("organizations", "connection_sealed", OWNER, 1);
        SecretPlace second = new SecretPlace("organizations", "connection_sealed", OWNER, 2);

        assertThat(first.associatedData()).isNotEqualTo(second.associatedData());
    }
}
