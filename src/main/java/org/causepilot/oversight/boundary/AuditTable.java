package org.causepilot.oversight.boundary;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.platform.csv.SafeCell;
import org.causepilot.platform.json.JsonForm;

/** All entries that match, as a table for whoever works with a spreadsheet. Written while it is read. */
final class AuditTable implements StreamingOutput {

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "occurred_at",
                    "actor_id",
                    "actor_name",
                    "actor_address",
                    "action",
                    "organization_id",
                    "outcome",
                    "latency_ms",
                    "intent_id",
                    "details",
                    "before",
                    "after")
            .get();

    private final AuditSearch search;
    private final AuditFilter filter;
    private final String words;

    AuditTable(AuditSearch search, AuditFilter filter, String words) {
        this.search = search;
        this.filter = filter;
        this.words = words;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        try (CSVPrinter table = new CSVPrinter(new OutputStreamWriter(body, StandardCharsets.UTF_8), FORM)) {
            search.forEach(filter, words, entry -> row(table, AuditEventAnswer.of(entry)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static String name(AuditOutcome outcome) {
        return outcome == null ? null : outcome.stored();
    }

    private static void row(CSVPrinter table, AuditEventAnswer event) {
        Stream<Object> cells = Stream.of(
                event.id(),
                event.occurredAt(),
                event.actor().id(),
                event.actor().name(),
                event.actor().address(),
                event.action(),
                event.organizationId(),
                name(event.outcome()),
                event.latencyMs(),
                event.intentId(),
                JsonForm.of(event.details()),
                JsonForm.of(event.before()),
                JsonForm.of(event.after()));
        try {
            table.printRecord(cells.map(SafeCell::of));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
