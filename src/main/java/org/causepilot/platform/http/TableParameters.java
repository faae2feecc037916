package org.causepilot.platform.http;

import jakarta.ws.rs.QueryParam;
import org.causepilot.platform.csv.CsvStyle;

/** {@code separator} and {@code bom} of every export, for {@code @BeanParam}. */
public class TableParameters {

    @QueryParam("separator")
    private String separator;

    @QueryParam("bom")
    private String bom;

    public CsvStyle style() {
        return new CsvStyle(
                QueryChoice.of("separator", separator, CsvStyle.PLAIN.separator()), QueryChoice.yesOrNo("bom", bom));
    }
}
