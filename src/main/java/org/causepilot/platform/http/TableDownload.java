package org.causepilot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;

/** A table on its way to a client: complete, and named after what it holds and the day it was made. */
public final class TableDownload {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private TableDownload() {}

    /** @param table closed when it was sent */
    public static Response of(String name, LocalDate day, Spool table) {
        StreamingOutput content = out -> {
            try (table) {
                table.stream().transferTo(out);
            }
        };
        return Response.ok(content)
                .type(CSV)
                .header(HttpHeaders.CONTENT_LENGTH, table.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + day + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
