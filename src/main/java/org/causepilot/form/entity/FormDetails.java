package org.causepilot.form.entity;

import java.util.UUID;
import org.causepilot.platform.paging.Folded;

/**
 * What editors write down about a form.
 *
 * @param campaignId what is collected for by it; null for nothing in particular
 */
public record FormDetails(
        UUID campaignId, String title, FormSlug slug, FormDefinition definition, boolean isPublished) {

    public FormDetails {
        title = title.strip();
    }

    /** What lists are sorted and searched by. */
    public String folded() {
        return Folded.sorted(title);
    }
}
