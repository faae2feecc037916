package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedServerTest {

    @TempDir
    Path folder;

    private Process process;

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void endsTheServerThatAKilledRunLeftBehind() throws Exception {
        OrphanedServer cut = new OrphanedServer(folder.resolve("server"));
        start("--rootdir", cut.home().toString());
        cut.remember(process.pid());

        cut.stop();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sparesAStrangerWhoGotTheSameProcessId() throws IOException {
        OrphanedServer cut = new OrphanedServer(folder.resolve("server"));
        start("somebody else's");
        cut.remember(process.pid());

        cut.stop();

        assertThat(process.isAlive()).isTrue();
    }

    private void start(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 3];
        command[0] = "sh";
        command[1] = "-c";
        command[2] = "read line";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        process = new ProcessBuilder(command).start();
    }
}
