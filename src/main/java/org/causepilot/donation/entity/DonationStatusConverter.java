package org.causepilot.donation.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by its wire name. */
@Converter(autoApply = true)
public class DonationStatusConverter implements AttributeConverter<DonationStatus, String> {

    @Override
    public String convertToDatabaseColumn(DonationStatus status) {
        return status == null ? null : status.stored();
    }

    @Override
    public DonationStatus convertToEntityAttribute(String stored) {
        return stored == null ? null : DonationStatus.ofStored(stored);
    }
}
