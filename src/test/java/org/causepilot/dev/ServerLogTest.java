package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void aServerWithoutTheProductIsAFailure() throws IOException {
        assertThat(log("SEVERE x: Exception while loading the app").saysDeploymentFailed())
                .isTrue();
    }

    @Test
    void tellsEachCauseOnce() throws IOException {
        assertThat(log(
                                "2026-11-23 SEVERE x: Exception during lifecycle processing",
                                "java.lang.IllegalStateException: CAUSEPILOT_KEYSET is not set",
                                "\tat org.causepilot.X.y(X.java:1)",
                                "Caused by: java.lang.IllegalStateException: CAUSEPILOT_KEYSET is not set")
                        .reasons())
                .containsExactly("java.lang.IllegalStateException: CAUSEPILOT_KEYSET is not set");
    }

    @Test
    void whatTheProductSaysIsEnough() throws IOException {
        assertThat(log(
                                "SEVERE org.causepilot.X: start refused - CAUSEPILOT_KEYSET is not set",
                                "java.lang.IllegalStateException: something")
                        .reasons())
                .containsExactly("CAUSEPILOT_KEYSET is not set");
    }

    @Test
    void aSystemDatabaseOutOfReachIsAFailure() throws IOException {
        ServerLog cut = log(
                "SEVERE javax.enterprise.system.core: Exception [EclipseLink-4002] (Eclipse Persistence Services)",
                "Internal Exception: java.sql.SQLException: Connection refused");

        assertThat(cut.saysDeploymentFailed()).isTrue();
        assertThat(cut.reasons()).containsExactly("java.sql.SQLException: Connection refused");
    }

    @Test
    void noLogYetSaysNothing() {
        ServerLog cut = new ServerLog(folder.resolve("none"));
        assertThat(cut.saysDeploymentFailed()).isFalse();
    }

    private ServerLog log(String... lines) throws IOException {
        return new ServerLog(Files.writeString(folder.resolve("server.log"), String.join("\n", lines)));
    }
}
