package org.causepilot.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.causepilot.connection.control.Failure;
import org.causepilot.connection.entity.Rule;
import org.junit.jupiter.api.Test;

/** People who meet a code look it up; every code has its line. */
class ProblemPagesTest {

    @Test
    void explainEveryRule() throws IOException {
        assertThat(page("connection-string-invalid"))
                .contains(Stream.of(Rule.values())
                        .map(Rule::code)
                        .map(this::entry)
                        .toList());
    }

    @Test
    void explainEveryFailure() throws IOException {
        assertThat(page("connection-test-failed"))
                .contains(Stream.of(Failure.values())
                        .map(Failure::code)
                        .map(this::entry)
                        .toList());
    }

    private String entry(String code) {
        return "| `" + code + "` |";
    }

    private static String page(String code) throws IOException {
        return Files.readString(Path.of("docs", "problems", code + ".md"));
    }
}
