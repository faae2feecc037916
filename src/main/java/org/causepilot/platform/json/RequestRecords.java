package org.causepilot.platform.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.causepilot.platform.problem.FieldError;

/** What a client sends, judged by one set of rules wherever it stood: in a body of its own or in a line of a file. */
public final class RequestRecords {

    private RequestRecords() {}

    /**
     * @param errors is added to; when nothing was, what is returned may be used
     * @return not to be used otherwise
     */
    public static <R extends Record> R read(Class<R> type, JsonObject object, List<FieldError> errors) {
        int before = errors.size();
        R read = type.cast(RecordShape.of(type).read(object, "", errors));
        if (errors.size() == before) {
            errors.addAll(Constraints.brokenBy(read));
        }
        return read;
    }
}
