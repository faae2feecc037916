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

    /** Compatibility characters unfold to many letters; PostgreSQL takes no index entry beyond 2,704 bytes. */
    private static final int LONGEST_FOLDED = 500;

    public FormDetails {
        title = title.strip();
    }

    String folded() {
        String folded = Folded.of(title);
        int end = folded.offsetByCodePoints(0, Math.min(LONGEST_FOLDED, folded.codePointCount(0, folded.length())));
        return folded.substring(0, end);
    }
}
