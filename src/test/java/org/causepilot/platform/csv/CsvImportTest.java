package org.causepilot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.platform.csv.CsvImport.Row;
import org.causepilot.platform.csv.ImportReport.Rejected;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;

class CsvImportTest {

    private static final FieldError BAD = new FieldError("name", "bad", Message.of("platform.field.required"));
    private static final ImportWish ALL = new ImportWish(ImportMode.ALL_OR_NOTHING, false);
    private static final ImportWish GOOD = new ImportWish(ImportMode.GOOD_LINES, false);

    private final List<Integer> batches = new ArrayList<>();

    @Test
    void writesThousandsInBatches() throws SQLException {
        ImportReport report = run(names(2_500), GOOD);

        assertThat(batches).containsExactly(1_000, 1_000, 500);
        assertThat(report.rows()).isEqualTo(2_500);
        assertThat(report.imported()).isEqualTo(2_500);
        assertThat(GOOD.keeps(report)).isTrue();
    }

    @Test
    void takesNothingOrTheGoodLinesAsAsked() throws SQLException {
        String file = "name\na\nbad\nb\n";

        assertThat(run(file, ALL).imported()).isZero();
        assertThat(ALL.keeps(run(file, ALL))).isFalse();
        assertThat(run(file, GOOD).imported()).isEqualTo(2);
        assertThat(GOOD.keeps(run(file, GOOD))).isTrue();
    }

    @Test
    void keepsNothingOfADryRunThatAnswersAsTheRunWould() throws SQLException {
        ImportWish dry = new ImportWish(ImportMode.GOOD_LINES, true);
        ImportReport report = run("name\na\nbad\nb\n", dry);

        assertThat(report).isEqualTo(run("name\na\nbad\nb\n", GOOD));
        assertThat(dry.keeps(report)).isFalse();
    }

    @Test
    void countsEveryRejectedLineAndRemembersTheFirst() throws SQLException {
        String file = "name\n" + "taken\n".repeat(900) + "bad\n".repeat(5_000);

        ImportReport report = run(file, GOOD);

        assertThat(report.rejectedCount()).isEqualTo(5_900);
        assertThat(report.rejected()).hasSize(1_000);
        assertThat(report.rejected())
                .extracting(Rejected::line)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 1_001).mapToObj(Long::valueOf).toList());
    }

    @Test
    void refusesAFileOfTooManyLines() {
        assertThatThrownBy(() -> run("name\n" + "a\n".repeat(CsvImport.MOST_ROWS + 1), GOOD))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly("too-many-lines"));
    }

    private ImportReport run(String text, ImportWish wish) throws SQLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvFile file = new CsvFile(() -> new ByteArrayInputStream(bytes), List.of(Column.required("name")), Map.of());
        return new CsvImport<>(file, wish, CsvImportTest::name).run(this::write);
    }

    private static String name(CsvLine line, List<FieldError> errors) {
        if (line.value("name").equals("bad")) {
            errors.add(BAD);
        }
        return line.value("name");
    }

    private void write(List<Row<String>> rows, Rejections rejections) {
        batches.add(rows.size());
        rows.stream()
                .filter(row -> row.value().equals("taken"))
                .forEach(row -> rejections.add(row.line(), List.of(BAD)));
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "n" + number)
                .collect(Collectors.joining("\n", "name\n", ""));
    }
}
