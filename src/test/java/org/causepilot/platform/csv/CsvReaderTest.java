package org.causepilot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final List<Column> COLUMNS =
            List.of(Column.required("last_name", "Nom"), Column.optional("email", "E-mail", "Adresse électronique"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_name,email\nA,a@b.c",
                "email,last_name\r\na@b.c,A\r\n",
                "Nom;E-mail\rA;a@b.c\r",
                "LAST NAME\tadresse electronique\nA\ta@b.c",
                "\ufefflastname,EMAIL\nA,a@b.c",
                "\n  \n\"last_name\",\"email\"\n\n,,,\n\"A\",\"a@b.c\",,\n",
                "\"Nom\";\"a,b,c,d\";e-mail\nA;x;a@b.c",
                "note,last_name,,email,\n-,A,,a@b.c,"
            })
    void findsFieldsHoweverTheFileIsWritten(String file) {
        assertThat(read(file)).extracting(CsvLine::values).containsExactly(Map.of("last_name", "A", "email", "a@b.c"));
    }

    @Test
    void countsLinesAsEditorsDo() {
        String file = "last_name,email\r\n\r\n\"A\nB\r\nC\",1\rD,2\n\n\nE,\"3\n\"\nF,4";

        assertThat(read(file)).extracting(CsvLine::number).containsExactly(3L, 6L, 9L, 11L);
    }

    @Test
    void takesAnEmptyCellForNothing() {
        assertThat(read("last_name,email\n  ,x\nA\n"))
                .extracting(CsvLine::values)
                .containsExactly(Map.of("email", "x"), Map.of("last_name", "A"));
    }

    @Test
    void saysWhichColumnsNobodyKnows() {
        try (CsvReader cut =
                file("last_name,Remarque\u0007s,,\nA,b,c,d", Map.of()).open()) {
            assertThat(cut.ignoredColumns()).containsExactly("Remarque s");
        }
    }

    @Test
    void believesWhoeverSaysWhichColumnIsWhich() {
        CsvFile file = file("Nom,Nom usuel,Mail\nA,B,c", Map.of("last_name", "nom_usuel", "email", "MAIL"));

        assertThat(read(file)).extracting(CsvLine::values).containsExactly(Map.of("last_name", "B", "email", "c"));
    }

    @Test
    void refusesALineWithCellsThatHaveNoHeader() {
        assertThat(read("last_name,email\nA,b,c\n"))
                .flatExtracting(CsvLine::errors)
                .extracting(FieldError::code)
                .containsExactly("too-many-cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "email\nx", "a\0b,c", ";;;", "Prénom;Email\nA;b"})
    void namesTheColumnThatIsMissing(String file) {
        assertThat(refused(file(file, Map.of())))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("last_name", "missing-column"));
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThat(refused(file("last_name,Nom\nA,B", Map.of())))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("last_name", "duplicate-column"));
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThat(code("last_name\nNoël".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-utf-8");
        assertThat(code("last_name\nNoël".getBytes(StandardCharsets.UTF_16))).isEqualTo("not-utf-8");
        assertThat(code(("last_name\n" + "A\n".repeat(9_000) + "\u00ff").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-utf-8");
    }

    @Test
    void namesTheLineOfAQuotationMarkOutOfPlace() {
        assertThat(message("last_name\nA\n\"B\" C\n")).contains("line 3");
        assertThat(message("last_name\nA\n\"B\n\n\n")).contains("line 3");
    }

    @Test
    void readsALineOfSixtyFourKibibytesAndRefusesALongerOne() {
        String longest = "x".repeat(LimitedReader.LONGEST_LINE - 2);

        assertThat(read("last_name\nA\n" + longest + "\nB\n" + longest)).hasSize(4);
        assertThat(message("last_name\nA\n\"" + "x\n".repeat(60_000))).contains("Line 3 ", "65,536");
        assertThat(message("last_name\n" + "x".repeat(1_000_000))).contains("Line 2 ");
    }

    @Test
    void refusesThousandsOfColumns() {
        assertThat(message("last_name" + ",".repeat(10_000) + "\nA")).contains("Line 1 ", "100");
        assertThat(message("last_name\nA" + ",".repeat(10_000))).contains("Line 2 ", "100");
    }

    @Test
    void endsWhereTheFileEnds() {
        try (CsvReader cut = file("last_name\n", Map.of()).open()) {
            assertThat(cut.hasNext()).isFalse();
            assertThatThrownBy(cut::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static List<CsvLine> read(String text) {
        return read(file(text, Map.of()));
    }

    private static List<CsvLine> read(CsvFile file) {
        List<CsvLine> lines = new ArrayList<>();
        try (CsvReader reader = file.open()) {
            reader.forEachRemaining(lines::add);
        }
        return lines;
    }

    private static List<FieldError> refused(CsvFile file) {
        return catchThrowableOfType(ValidationException.class, () -> read(file)).errors();
    }

    private static String code(byte[] file) {
        return refused(new CsvFile(() -> new ByteArrayInputStream(file), COLUMNS, Map.of()))
                .get(0)
                .code();
    }

    private static String message(String file) {
        return refused(file(file, Map.of())).get(0).message().toString();
    }

    private static CsvFile file(String text, Map<String, String> chosen) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvFile(() -> new ByteArrayInputStream(bytes), COLUMNS, chosen);
    }
}
