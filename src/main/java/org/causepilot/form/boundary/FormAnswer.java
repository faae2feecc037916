package org.causepilot.form.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormSnapshot;

/** A form as staff sees it. */
public record FormAnswer(
        UUID id,
        UUID campaignId,
        String title,
        String slug,
        List<FieldDefinition> fields,
        boolean isPublished,
        Instant createdAt,
        Instant updatedAt) {

    static FormAnswer of(FormSnapshot form) {
        FormDetails details = form.details();
        return new FormAnswer(
                form.id(),
                details.campaignId(),
                details.title(),
                details.slug().value(),
                details.definition().fields(),
                details.isPublished(),
                form.createdAt(),
                form.updatedAt());
    }
}
