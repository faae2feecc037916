package org.causepilot.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWentOut() {
        Cursor cursor = Cursor.after("élan, ana", "0001");

        assertThat(Cursor.decode(cursor.encoded(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "zz", "QQ", "Li4vLi4vZXRj", "AB9h"})
    void refusesWhatWasNeverOurs(String foreign) {
        assertThatThrownBy(() -> Cursor.decode(foreign, 2)).isInstanceOf(ValidationException.class);
    }

    @Test
    void isGivenOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::after).items()).containsExactly(1, 2);
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::after).nextCursor())
                .isEqualTo(Cursor.after(2).encoded());
        assertThat(Page.of(List.of(1, 2), 2, Cursor::after).nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void goesWithALimitFromOneToTwoHundred(int limit) {
        assertThatThrownBy(() -> PageRequest.first(limit)).isInstanceOf(ValidationException.class);
    }

    @Test
    void searchesForNothingThatNoTextCanHold() {
        assertThatThrownBy(() -> new PageRequest(1, null, "a\0b")).isInstanceOf(ValidationException.class);
    }

    @Test
    void searchesWithoutAccentsAndTakesWildcardsAsTheyAre() {
        assertThat(new PageRequest(1, null, " Élan_100% ").pattern()).contains("%elan\\_100\\%%");
    }
}
