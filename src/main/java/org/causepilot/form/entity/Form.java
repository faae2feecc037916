package org.causepilot.form.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.persistence.OptionalIdConverter;
import org.causepilot.platform.persistence.Versioned;

/** What an organization asks people. */
@Entity
@Table(name = "forms")
public class Form implements Versioned {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    @Convert(converter = OptionalIdConverter.class)
    private UUID campaignId;

    private String title;
    private String slug;
    private StoredJson fields;

    @Column(name = "is_published")
    private boolean isPublished;

    private String folded;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Form() {}

    /** @throws org.causepilot.platform.problem.ValidationException when it is to be published and leads nowhere */
    public Form(UUID id, FormDetails details, Clock clock) {
        this.id = id;
        write(details);
        createdAt = clock.instant();
        updatedAt = createdAt;
    }

    /**
     * Writing what is there already is no change: the version stays.
     *
     * @throws org.causepilot.platform.problem.ValidationException as the constructor
     */
    public void become(FormDetails details, Clock clock) {
        if (!details.equals(details())) {
            write(details);
            updatedAt = clock.instant();
        }
    }

    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public FormSnapshot snapshot() {
        return new FormSnapshot(id, details(), version, createdAt, updatedAt);
    }

    public FormDetails details() {
        return new FormDetails(campaignId, title, new FormSlug(slug), FormDefinition.of(fields), isPublished);
    }

    private void write(FormDetails details) {
        if (details.isPublished()) {
            details.definition().requirePublishable();
        }
        campaignId = details.campaignId();
        title = details.title();
        slug = details.slug().value();
        fields = details.definition().stored();
        isPublished = details.isPublished();
        folded = details.folded();
    }
}
