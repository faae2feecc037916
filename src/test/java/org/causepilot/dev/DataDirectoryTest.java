package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void servesOneRunAtATime() {
        try (DataDirectory first = DataDirectory.claim(folder)) {
            assertThatThrownBy(() -> DataDirectory.claim(first.path()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("already runs");
        }
    }

    @Test
    void waitsForARunThatIsStopping() {
        DataDirectory first = DataDirectory.claim(folder);
        first.markStopping();
        CompletableFuture<DataDirectory> second = CompletableFuture.supplyAsync(() -> DataDirectory.claim(folder));
        first.close();
        assertThat(second.join().path()).isEqualTo(folder);
        second.join().close();
    }

    @Test
    void isFreeAgainAfterARunThatWasKilledWhileStopping() {
        DataDirectory killed = DataDirectory.claim(folder);
        killed.markStopping();
        killed.close();
        DataDirectory.claim(folder).close();
        try (DataDirectory next = DataDirectory.claim(folder)) {
            assertThat(folder.resolve("stopping")).doesNotExist();
            assertThat(next.path()).isEqualTo(folder);
        }
    }
}
