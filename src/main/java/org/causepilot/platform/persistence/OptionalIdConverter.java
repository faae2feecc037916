package org.causepilot.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** An id that may be missing. EclipseLink 4.0 binds a UUID that is null as a text, and fails when it reads one. */
@Converter
public class OptionalIdConverter implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return new Untyped(id);
    }

    @Override
    public UUID convertToEntityAttribute(Object stored) {
        return (UUID) stored;
    }
}
