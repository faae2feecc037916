package org.causepilot.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Reads every request record: strictly, completely, and judged by its Bean Validation constraints. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class RecordBodyReader implements MessageBodyReader<Record> {

    /** Bytes of a JSON body that are read at most. */
    public static final int LARGEST = 64 * 1024;

    /** Faults that are told at most: a body may have thousands, and nobody reads an answer larger than the question. */
    static final int MOST_ERRORS = 100;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Record.class.isAssignableFrom(type);
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        List<FieldError> errors = new ArrayList<>();
        Record read = RequestRecords.read(type, parse(body), errors);
        if (!errors.isEmpty()) {
            throw new ValidationException(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
        }
        return read;
    }

    private static JsonObject parse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new PayloadTooLargeException(LARGEST);
        }
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(JsonText.of(bytes)))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParsingException malformed) {
            throw new MalformedJsonException(
                    Math.max(1, malformed.getLocation().getLineNumber()),
                    Math.max(1, malformed.getLocation().getColumnNumber()));
        } catch (JsonException
                | IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException malformed) { // the last two: numbers of absurd length
            throw new MalformedJsonException(1, 1);
        }
        throw new ValidationException(
                "", "wrong-type", Message.of("platform.field.type", Message.of("platform.type.object")));
    }
}
