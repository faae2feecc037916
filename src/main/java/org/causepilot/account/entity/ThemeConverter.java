package org.causepilot.account.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.causepilot.platform.faces.Theme;

/** Stores a theme by its code. */
@Converter(autoApply = true)
public class ThemeConverter implements AttributeConverter<Theme, String> {

    @Override
    public String convertToDatabaseColumn(Theme theme) {
        return theme == null ? null : theme.code();
    }

    @Override
    public Theme convertToEntityAttribute(String stored) {
        return Theme.ofCode(stored);
    }
}
