package org.causepilot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void writesAsRfc4180Wants() {
        assertThat(written(CsvStyle.PLAIN)).isEqualTo("name,amount\r\n\"a,\"\"b\"\"\nc;d\",-5\r\n'=1+1,\r\n");
    }

    @Test
    void writesForExcelWhenAsked() {
        assertThat(written(new CsvStyle(CsvStyle.Mark.SEMICOLON, true)))
                .isEqualTo("\ufeffname;amount\r\n\"a,\"\"b\"\"\nc;d\";-5\r\n'=1+1;\r\n");
    }

    private static String written(CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter cut = new CsvWriter(out, style, List.of("name", "amount"))) {
            cut.row("a,\"b\"\nc;d", -5);
            cut.row("=1+1", null);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
