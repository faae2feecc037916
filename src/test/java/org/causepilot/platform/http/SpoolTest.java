package org.causepilot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.causepilot.platform.json.PayloadTooLargeException;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final byte[] BODY = new byte[200_000];

    static {
        new Random(7).nextBytes(BODY);
    }

    @Test
    void canBeReadMoreThanOnce() throws IOException {
        try (Spool cut = Spool.of(new ByteArrayInputStream(BODY), BODY.length)) {
            assertThat(cut.size()).isEqualTo(BODY.length);
            try (InputStream one = cut.stream();
                    InputStream other = cut.stream()) {
                assertThat(one.readNBytes(1_000)).hasSize(1_000);
                assertThat(other.readAllBytes()).isEqualTo(BODY);
            }
        }
    }

    @Test
    void leavesNoFileWithAName() throws IOException {
        try (Spool cut = Spool.of(new ByteArrayInputStream(BODY), BODY.length);
                Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(cut.size()).isPositive();
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".spool"));
        }
    }

    @Test
    void refusesWhatIsLongerThanAllowed() {
        assertThatThrownBy(() -> Spool.of(new ByteArrayInputStream(BODY), BODY.length - 1))
                .isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void refusesMoreThanItsRoomAndGivesItBack() throws IOException {
        Spool.Room room = new Spool.Room(BODY.length + 1L);
        Spool first = Spool.of(out -> out.write(BODY), room);
        assertThatThrownBy(() -> Spool.of(out -> out.write(BODY), room)).isInstanceOf(SpoolFullException.class);
        first.close();
        first.close();

        assertThat(room.taken()).hasValue(0);
        try (Spool next = Spool.of(out -> out.write(BODY), room)) {
            assertThat(next.size()).isEqualTo(BODY.length);
        }
    }
}
