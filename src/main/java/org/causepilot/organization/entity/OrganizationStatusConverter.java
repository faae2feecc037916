package org.causepilot.organization.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by its wire name, which people read in the table too. */
@Converter(autoApply = true)
public class OrganizationStatusConverter implements AttributeConverter<OrganizationStatus, String> {

    @Override
    public String convertToDatabaseColumn(OrganizationStatus status) {
        return status == null ? null : status.wireName();
    }

    @Override
    public OrganizationStatus convertToEntityAttribute(String stored) {
        return stored == null ? null : OrganizationStatus.ofWireName(stored);
    }
}
