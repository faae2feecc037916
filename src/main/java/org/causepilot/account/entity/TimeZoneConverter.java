package org.causepilot.account.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;
import org.causepilot.platform.time.TimeZones;

/** Stores a time zone by its IANA name. One that this Java does not know counts as none. */
@Converter(autoApply = true)
public class TimeZoneConverter implements AttributeConverter<ZoneId, String> {

    @Override
    public String convertToDatabaseColumn(ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    @Override
    public ZoneId convertToEntityAttribute(String stored) {
        return TimeZones.find(stored).orElse(null);
    }
}
