package org.causepilot.form.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormSlug;

/** Body of {@code POST} and {@code PUT}: a whole form. Left out: no campaign, no fields, not published. */
public record FormRequest(
        UUID campaignId,

        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "form.one-line")
        String title,

        String slug,
        List<FieldDefinition> fields,
        Boolean isPublished) {

    /** The JSON reader lets line breaks and tabs through, for longer texts than this. */
    static final String ONE_LINE = "[^\\t\\n\\r]*";

    /** Without a slug it gets one made of its title. */
    FormDetails details() {
        return details(slug == null ? FormSlug.fromTitle(title) : new FormSlug(slug));
    }

    /** Without a slug it keeps the one it has: links to it stand on other people's pages. */
    FormDetails replacing(FormDetails before) {
        return details(slug == null ? before.slug() : new FormSlug(slug));
    }

    private FormDetails details(FormSlug chosen) {
        return new FormDetails(
                campaignId,
                title,
                chosen,
                FormDefinition.of(fields == null ? List.of() : fields),
                Boolean.TRUE.equals(isPublished));
    }
}
