package org.causepilot.analytics.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import org.causepilot.analytics.entity.Bucket;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** {@code bucket} and {@code currency}, for {@code @BeanParam}. */
public class TimelineParameters {

    @QueryParam("bucket")
    private String bucket;

    @QueryParam("currency")
    private String currency;

    /** Months when it is not given. */
    Bucket toBucket() {
        if (bucket == null || bucket.isBlank()) {
            return Bucket.MONTH;
        }
        return Arrays.stream(Bucket.values())
                .filter(each -> each.unit().equals(bucket))
                .findFirst()
                .orElseThrow(() -> new ValidationException("bucket", "not-one-of", choices()));
    }

    /** Null when it is not given. */
    Currency toCurrency() {
        if (currency == null || currency.isBlank()) {
            return null;
        }
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new ValidationException("currency", "currency", Message.of("analytics.currency"));
        }
    }

    private static Message choices() {
        String words = Arrays.stream(Bucket.values()).map(Bucket::unit).collect(Collectors.joining(", "));
        return Message.of("platform.field.not-one-of", words);
    }
}
