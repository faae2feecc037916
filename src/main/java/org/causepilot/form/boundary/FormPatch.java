package org.causepilot.form.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormSlug;
import org.causepilot.platform.json.Given;

/** Body of {@code PATCH}: a JSON Merge Patch. Only the campaign can be cleared. Fields are replaced as a whole. */
public record FormPatch(
        Given<UUID> campaignId,

        @NotBlank @Size(max = 200) @Pattern(regexp = FormRequest.ONE_LINE, message = "form.one-line")
        Given<String> title,

        @NotNull Given<String> slug,
        @NotNull Given<List<FieldDefinition>> fields,
        @NotNull Given<Boolean> isPublished) {

    FormDetails applyTo(FormDetails before) {
        return new FormDetails(
                campaignId.orElse(before.campaignId()),
                title.orElse(before.title()),
                slug.isPresent() ? new FormSlug(slug.value()) : before.slug(),
                fields.isPresent() ? FormDefinition.of(fields.value()) : before.definition(),
                isPublished.orElse(before.isPublished()));
    }
}
