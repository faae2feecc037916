package org.causepilot.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.platform.persistence.Versioned;

/** What gifts are asked for. */
@Entity
@Table(name = "campaigns")
public class Campaign implements Versioned {

    @Id
    private UUID id;

    private String name;
    private String description;

    @Column(name = "goal_minor")
    private Long goalMinor;

    private Currency currency;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private CampaignStatus status;
    private String folded;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Campaign() {}

    public Campaign(UUID id, CampaignDetails details, Clock clock) {
        this.id = id;
        write(details);
        createdAt = clock.instant();
        updatedAt = createdAt;
    }

    /** Writing what is there already is no change: the version stays. */
    public void become(CampaignDetails details, Clock clock) {
        if (!details.equals(details())) {
            write(details);
            updatedAt = clock.instant();
        }
    }

    @Override
    public long version() {
        return version;
    }

    public CampaignDetails details() {
        return new CampaignDetails(name, description, goalMinor, currency, startsOn, endsOn, status);
    }

    public CampaignSnapshot snapshot() {
        return new CampaignSnapshot(id, details(), folded, version, createdAt, updatedAt);
    }

    private void write(CampaignDetails details) {
        name = details.name();
        description = details.description();
        goalMinor = details.goalMinor();
        currency = details.currency();
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        status = details.status();
        folded = details.folded();
    }
}
