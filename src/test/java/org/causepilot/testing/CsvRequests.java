package org.causepilot.testing;

import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Requests with a file instead of JSON. */
public final class CsvRequests {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .encodeContentTypeAs("text/csv", ContentType.BINARY)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private CsvRequests() {}

    public static RequestSpecification with(RequestSpecification request, String file) {
        return with(request, file.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification with(RequestSpecification request, byte[] file) {
        return request.config(AS_IT_IS).contentType("text/csv").body(file);
    }
}
