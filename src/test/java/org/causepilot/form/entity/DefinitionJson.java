package org.causepilot.form.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.causepilot.platform.json.RecordBodyReader;

/** Definitions as an editor's client sends them, written with single quotes. */
final class DefinitionJson {

    private DefinitionJson() {}

    static FormDefinition read(String fields) {
        byte[] body = ("{'fields':" + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return FormDefinition.of(((Body) new RecordBodyReader()
                            .readFrom(
                                    record(),
                                    Body.class,
                                    new Annotation[0],
                                    null,
                                    null,
                                    new ByteArrayInputStream(body)))
                    .fields());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> record() {
        return (Class<Record>) (Class<?>) Body.class;
    }

    private record Body(List<FieldDefinition> fields) {}
}
