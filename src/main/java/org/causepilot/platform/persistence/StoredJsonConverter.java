package org.causepilot.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.causepilot.platform.json.StoredJson;

/** {@code jsonb} as {@link StoredJson}. */
@Converter(autoApply = true)
public class StoredJsonConverter implements AttributeConverter<StoredJson, Object> {

    @Override
    public Object convertToDatabaseColumn(StoredJson json) {
        return new Untyped(json == null ? null : json.text());
    }

    @Override
    public StoredJson convertToEntityAttribute(Object stored) {
        return stored == null ? null : new StoredJson(stored.toString());
    }
}
