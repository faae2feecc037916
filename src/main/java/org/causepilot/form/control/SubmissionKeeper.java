package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.donation.control.DonationStatements;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.donor.control.DonorStatements;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.form.entity.NewSubmission;
import org.causepilot.form.entity.Pledge;
import org.causepilot.form.entity.Repetition;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.persistence.Sql;

/**
 * Keeps a submission, the definition that judged it, and the donor and the donation that it makes, in one statement: all of
 * them or none.
 */
@ApplicationScoped
class SubmissionKeeper {

    private static final String DEFINITION = """
            WITH definition AS (
                INSERT INTO form_definitions (form_id, version, fields)
                SELECT id, version, fields FROM forms WHERE id = ? AND version = ?
                ON CONFLICT DO NOTHING
            ), donor AS (""";
    private static final String SUBMISSION = """
            ) INSERT INTO form_submissions (id, form_id, form_version, donor_id, donation_id, answers, folded, repeat_key,
                                            answers_digest, submitted_at, updated_at)
            SELECT CAST(? AS uuid), CAST(? AS uuid), CAST(? AS bigint), donor.id, CAST(? AS uuid), CAST(? AS jsonb), ?,
                   CAST(? AS bytea), CAST(? AS bytea), moment, moment
            FROM donor, CAST(? AS timestamptz) AS moment
            RETURNING\s""";

    @Inject
    private OrganizationWork work;

    /**
     * @return empty when nothing was kept, since the form was changed or the same submission came at this very moment: then
     *     everything has to be judged again
     * @throws UnknownDonorException when an editor names one that is none
     */
    Optional<SubmissionSnapshot> keep(NewSubmission submission) {
        return work.query(connection -> {
            try {
                return Optional.of(statement(submission)
                        .first(connection, SubmissionRows::submission)
                        .orElseThrow(UnknownDonorException::new));
            } catch (SQLException broken) {
                if (isOvertaken(broken)) {
                    return Optional.empty();
                }
                throw broken;
            }
        });
    }

    private static boolean isOvertaken(SQLException broken) {
        return DatabaseRules.isBroken("form_submissions_once", broken)
                || DatabaseRules.isBroken("form_submissions_definition_fkey", broken)
                || DatabaseRules.isBroken("form_submissions_form_id_fkey", broken);
    }

    private static Sql statement(NewSubmission submission) {
        FormSnapshot form = submission.form();
        Optional<Pledge> pledge = submission.pledge();
        UUID donation = pledge.isPresent() ? UUID.randomUUID() : null;
        Sql before = Sql.of(DEFINITION, form.id(), form.version()).then(donor(submission));
        Sql given = pledge.map(promised -> before.then("), donation AS (")
                        .then(DonationStatements.add(
                                donation,
                                "donor",
                                form.details().campaignId(),
                                promised.amountMinor(),
                                promised.currency(),
                                DonationStatus.PLEDGED,
                                submission.submittedAt())))
                .orElse(before);
        return given.then(
                SUBMISSION + SubmissionRows.COLUMNS,
                UUID.randomUUID(),
                form.id(),
                form.version(),
                donation,
                submission.answers().stored().text(),
                submission.answers().folded(),
                submission.knownBy().map(Repetition::key).orElse(null),
                submission.knownBy().map(Repetition::digest).orElse(null),
                submission.submittedAt());
    }

    /** One row: whoever an editor names, whoever promises money, or nobody. */
    private static Sql donor(NewSubmission submission) {
        if (submission.donorId() != null) {
            return Sql.of("SELECT id FROM donors WHERE id = ?", submission.donorId());
        }
        return submission
                .pledge()
                .map(pledge -> DonorStatements.findOrAdd(UUID.randomUUID(), pledge.donor(), submission.submittedAt()))
                .orElse(Sql.of("SELECT CAST(NULL AS uuid) AS id"));
    }
}
