package org.causepilot.analytics.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Currency;
import org.causepilot.analytics.entity.Bucket;
import org.causepilot.platform.http.QueryValues;

/** {@code bucket} and {@code currency}, for {@code @BeanParam}. */
public class TimelineParameters {

    @QueryParam("bucket")
    private String bucket;

    @QueryParam("currency")
    private String currency;

    /** Months when it is not given. */
    Bucket bucket() {
        QueryValues query = new QueryValues();
        Bucket wanted = query.oneOf("bucket", bucket, Bucket.class);
        query.requireReadable();
        return wanted == null ? Bucket.MONTH : wanted;
    }

    /** Null when it is not given. */
    Currency currency() {
        QueryValues query = new QueryValues();
        Currency wanted = query.currency("currency", currency);
        query.requireReadable();
        return wanted;
    }
}
