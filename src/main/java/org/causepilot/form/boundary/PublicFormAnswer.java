package org.causepilot.form.boundary;

import java.util.List;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.FormDetails;

/** A form as strangers see it: what it asks, and nothing of what the organization keeps. */
public record PublicFormAnswer(String slug, String title, List<FieldDefinition> fields) {

    static PublicFormAnswer of(FormDetails form) {
        return new PublicFormAnswer(
                form.slug().value(), form.title(), form.definition().fields());
    }
}
