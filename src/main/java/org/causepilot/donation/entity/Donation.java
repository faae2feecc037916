package org.causepilot.donation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.platform.persistence.OptionalIdConverter;
import org.causepilot.platform.persistence.Versioned;

/** A gift. */
@Entity
@Table(name = "donations")
public class Donation implements Versioned {

    @Id
    private UUID id;

    @Column(name = "donor_id")
    private UUID donorId;

    @Column(name = "campaign_id")
    @Convert(converter = OptionalIdConverter.class)
    private UUID campaignId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private Currency currency;

    @Column(name = "donated_at")
    private Instant donatedAt;

    private DonationStatus status;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Donation() {}

    public Donation(UUID id, DonationDetails details, Instant now) {
        this.id = id;
        write(details);
        createdAt = now;
        updatedAt = createdAt;
    }

    /** Writing what is there already is no change: the version stays. */
    public void become(DonationDetails details, Instant now) {
        if (!details.equals(details())) {
            write(details);
            updatedAt = now;
        }
    }

    @Override
    public long version() {
        return version;
    }

    public DonationDetails details() {
        return new DonationDetails(donorId, campaignId, amountMinor, currency, donatedAt, status);
    }

    public DonationSnapshot snapshot() {
        return new DonationSnapshot(id, details(), version, createdAt, updatedAt);
    }

    private void write(DonationDetails details) {
        donorId = details.donorId();
        campaignId = details.campaignId();
        amountMinor = details.amountMinor();
        currency = details.currency();
        donatedAt = details.donatedAt();
        status = details.status();
    }
}
