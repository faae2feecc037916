package org.causepilot.platform.http;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.causepilot.platform.csv.Column;
import org.causepilot.platform.csv.ImportMode;
import org.causepilot.platform.csv.ImportWish;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** {@code dry_run}, {@code mode} and {@code column} of every import, for {@code @BeanParam}. */
public class ImportParameters {

    /** Bytes of a file that are taken at most. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    @QueryParam("dry_run")
    private String dryRun;

    @QueryParam("mode")
    private String mode;

    @QueryParam("column")
    private List<String> column;

    public ImportWish wish() {
        QueryValues values = new QueryValues();
        ImportMode wanted = values.oneOf("mode", mode, ImportMode.class);
        Boolean isDryRun = values.truth("dry_run", dryRun);
        values.requireReadable();
        return new ImportWish(wanted == null ? ImportMode.ALL_OR_NOTHING : wanted, Boolean.TRUE.equals(isDryRun));
    }

    /**
     * {@code column=first_name:Given name}: which header stands above which field, where it is not called so.
     *
     * @return headers by field
     */
    public Map<String, String> chosen(List<Column> columns) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String pair : column) {
            int colon = pair.indexOf(':');
            String field = colon < 0 ? "" : pair.substring(0, colon);
            boolean isKnown = columns.stream().map(Column::field).anyMatch(field::equals);
            if (!isKnown
                    || pair.substring(colon + 1).isBlank()
                    || chosen.put(field, pair.substring(colon + 1)) != null) {
                throw new ValidationException(
                        "column", "bad-mapping", Message.of("platform.csv.bad-mapping", names(columns)));
            }
        }
        return chosen;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::field).collect(Collectors.joining(", "));
    }
}
