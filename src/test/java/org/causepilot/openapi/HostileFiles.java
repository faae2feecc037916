package org.causepilot.openapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CSV files made from the example of an import: as they should be, but for one thing. */
final class HostileFiles {

    private HostileFiles() {}

    /** Of the header of its example. */
    static List<String> columns(Operation operation) {
        String example = operation
                .node()
                .path("requestBody")
                .path("content")
                .path("text/csv")
                .path("example")
                .asText();
        return List.of(example.lines().findFirst().orElseThrow().split(","));
    }

    static byte[] with(List<String> columns, String column, String text) {
        String line = columns.stream()
                .map(each -> each.equals(column) ? '"' + text.replace("\"", "\"\"") + '"' : "kanari7")
                .collect(Collectors.joining(","));
        return bytes(header(columns) + line + "\n");
    }

    /** What is no table at all, whatever of. */
    static Map<String, byte[]> broken(List<String> columns) {
        String header = header(columns);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("no table", "kanari7");
        texts.put("a header and nothing", header);
        texts.put("an open quotation mark", header + "\"kanari7\n" + "kanari7\n".repeat(50_000));
        texts.put("a quotation mark in the wrong place", header + "\"kanari7\" kanari7,\n");
        texts.put("a cell of a megabyte", header + "kanari7".repeat(150_000));
        texts.put("ten thousand columns", header + "kanari7,".repeat(10_000));
        texts.put("ten thousand headers", "kanari7,".repeat(10_000) + header);
        texts.put("every header twice", header.strip() + "," + header);
        texts.put("zero bytes", header + "\0kanari7\0,\0\n\0");
        texts.put("line ends of every kind", header + "kanari7\r\rkanari7\n\r\n\rkanari7\r\n");
        texts.put("separators only", header + ";,\t".repeat(10_000));
        texts.put("formulas", header + "=kanari7,+kanari7,-kanari7,@kanari7\n");
        texts.put("blank lines", header + "\n".repeat(100_000));
        texts.put("lines that are all wrong", header + "kanari7,\n".repeat(20_000));
        texts.put("a file of another program", "PK\u0003\u0004kanari7");
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, bytes(text)));
        files.put("Latin-1", (header + "kanari7\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        files.put("UTF-16", (header + "kanari7").getBytes(StandardCharsets.UTF_16));
        files.put("nothing", new byte[0]);
        return files;
    }

    private static String header(List<String> columns) {
        return String.join(",", columns) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
