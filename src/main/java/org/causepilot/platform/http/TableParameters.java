package org.causepilot.platform.http;

import jakarta.ws.rs.QueryParam;
import org.causepilot.platform.csv.CsvStyle;
import org.causepilot.platform.csv.CsvStyle.Mark;

/** {@code separator} and {@code bom} of every export, for {@code @BeanParam}. */
public class TableParameters {

    @QueryParam("separator")
    private String separator;

    @QueryParam("bom")
    private String bom;

    public CsvStyle style() {
        QueryValues values = new QueryValues();
        Mark wanted = values.oneOf("separator", separator, Mark.class);
        Boolean isMarked = values.truth("bom", bom);
        values.requireReadable();
        return new CsvStyle(wanted == null ? Mark.COMMA : wanted, Boolean.TRUE.equals(isMarked));
    }
}
