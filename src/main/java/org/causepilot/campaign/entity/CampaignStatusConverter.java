package org.causepilot.campaign.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by its wire name. */
@Converter(autoApply = true)
public class CampaignStatusConverter implements AttributeConverter<CampaignStatus, String> {

    @Override
    public String convertToDatabaseColumn(CampaignStatus status) {
        return status == null ? null : status.stored();
    }

    @Override
    public CampaignStatus convertToEntityAttribute(String stored) {
        return stored == null ? null : CampaignStatus.ofStored(stored);
    }
}
