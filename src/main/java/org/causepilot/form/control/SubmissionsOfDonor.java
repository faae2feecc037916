package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.donor.control.DonorHolding;
import org.causepilot.donor.control.DonorTraces;
import org.causepilot.platform.persistence.Sql;

/**
 * What a donor answered: their own submissions, and those of nobody known in which their e-mail address stands. Where only a
 * name like theirs stands, it may be another person's; the search that ends an erasure tells of it.
 */
@ApplicationScoped
class SubmissionsOfDonor implements DonorHolding {

    /** With the questions as they were asked, and the texts that were consented to. */
    private static final String EVERYTHING = """
            SELECT to_jsonb(form_submissions) - 'repeat_key' - 'answers_digest'
                   || jsonb_build_object('fields', definition.fields)
              FROM form_submissions
              JOIN form_definitions AS definition
                ON definition.form_id = form_submissions.form_id AND definition.version = form_version
              JOIN donors ON donors.id = ?
             WHERE donor_id = donors.id
                OR donor_id IS NULL AND EXISTS (SELECT FROM jsonb_each_text(answers) AS answer
                                                 WHERE lower(answer.value) = lower(donors.email))
             ORDER BY submitted_at, form_submissions.id
            """;

    /** What was consented to, and when, stays: it may have to be shown. Nothing but a consent is true or false. */
    private static final String ERASURE = """
            UPDATE form_submissions
               SET answers = (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(answers)
                               WHERE jsonb_typeof(value) = 'boolean'),
                   folded = '', repeat_key = NULL, answers_digest = NULL, version = version + 1, updated_at = now()
             WHERE EXISTS (SELECT FROM jsonb_each(answers) WHERE jsonb_typeof(value) <> 'boolean')
               AND (donor_id = ?""";

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public Sql everything(UUID donor) {
        return Sql.of(EVERYTHING, donor);
    }

    @Override
    public Optional<Sql> erasure(DonorTraces traces) {
        Sql own = Sql.of(ERASURE, traces.donor());
        return Optional.of(
                traces.address() == null
                        ? own.then(")")
                        : own.then(
                                " OR donor_id IS NULL AND " + DonorTraces.foldedText("answers") + " ~* ?)",
                                traces.address()));
    }
}
