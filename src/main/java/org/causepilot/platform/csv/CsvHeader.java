package org.causepilot.platform.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * Which cell of a line is which field.
 *
 * @param fields one for each cell; null where nobody knows the column
 * @param ignored names of the columns that nobody knows, as they stand there
 */
record CsvHeader(List<String> fields, List<String> ignored) {

    private static final int MOST_TOLD = 50;
    private static final int LONGEST_TOLD = 60;
    private static final Pattern CONTROLS = Pattern.compile("\\p{C}+");

    /**
     * @param chosen by field, the header that the caller says it has
     * @throws ValidationException names every column that is missing or there twice
     */
    static CsvHeader read(List<String> cells, List<Column> columns, Map<String, String> chosen) {
        List<FieldError> errors = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (String cell : cells) {
            Optional<String> field = field(cell, columns, chosen);
            fields.add(field.orElse(null));
            if (field.isEmpty() && !cell.isBlank() && ignored.size() < MOST_TOLD) {
                ignored.add(printable(cell));
            }
        }
        errors.addAll(missing(fields, columns, chosen));
        errors.addAll(doubled(fields));
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
        return new CsvHeader(fields, ignored);
    }

    /** By field; what is empty is not there. */
    Map<String, String> byField(List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < Math.min(cells.size(), fields.size()); at++) {
            String field = fields.get(at);
            if (field != null && !cells.get(at).isBlank()) {
                values.put(field, SafeCell.read(cells.get(at)));
            }
        }
        return values;
    }

    /** Cells that no header stands above; those that a spreadsheet leaves empty there do not count. */
    boolean isTooNarrowFor(List<String> cells) {
        return cells.size() > fields.size()
                && cells.subList(fields.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private static Optional<String> field(String cell, List<Column> columns, Map<String, String> chosen) {
        Optional<String> asked = chosen.entrySet().stream()
                .filter(entry -> Column.folded(entry.getValue()).equals(Column.folded(cell)))
                .map(Map.Entry::getKey)
                .findFirst();
        return asked.or(() -> columns.stream()
                .filter(column -> !chosen.containsKey(column.field()) && column.isCalled(cell))
                .map(Column::field)
                .findFirst());
    }

    private static List<FieldError> missing(List<String> fields, List<Column> columns, Map<String, String> chosen) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.need() != null) {
                needs.computeIfAbsent(column.need(), need -> new ArrayList<>()).add(column.field());
            }
        }
        chosen.keySet().forEach(field -> needs.put(field, List.of(field)));
        return needs.values().stream()
                .filter(oneOf -> oneOf.stream().noneMatch(fields::contains))
                .map(CsvHeader::missing)
                .toList();
    }

    private static FieldError missing(List<String> oneOf) {
        return new FieldError(
                oneOf.get(0), "missing-column", Message.of("platform.csv.missing-column", String.join(" / ", oneOf)));
    }

    private static List<FieldError> doubled(List<String> fields) {
        Set<String> seen = new HashSet<>();
        return fields.stream()
                .filter(field -> field != null && !seen.add(field))
                .distinct()
                .map(field ->
                        new FieldError(field, "duplicate-column", Message.of("platform.csv.duplicate-column", field)))
                .toList();
    }

    private static String printable(String cell) {
        String text = CONTROLS.matcher(cell.strip()).replaceAll(" ");
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_TOLD, text.codePointCount(0, text.length()))));
    }
}
