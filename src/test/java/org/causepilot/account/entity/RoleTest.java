package org.causepilot.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "ADMIN,  ADMIN,  true",
        "ADMIN,  EDITOR, true",
        "ADMIN,  VIEWER, true",
        "EDITOR, ADMIN,  false",
        "EDITOR, EDITOR, true",
        "EDITOR, VIEWER, true",
        "VIEWER, ADMIN,  false",
        "VIEWER, EDITOR, false",
        "VIEWER, VIEWER, true",
    })
    void allowsWhatTheLaterOnesMay(Role held, Role needed, boolean allowed) {
        assertThat(held.allows(needed)).isEqualTo(allowed);
    }
}
