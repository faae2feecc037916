package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.causepilot.form.entity.Answers;
import org.causepilot.form.entity.Correction;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.form.entity.NewSubmission;
import org.causepilot.form.entity.SubmissionFilter;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.platform.problem.PreconditionFailedException;

/** What was answered to the forms of the organization that the request is inside of, as its staff sees it. */
@ApplicationScoped
public class SubmissionStore {

    private static final int MOST_TRIES = 20;
    private static final String THIS_ONE = " WHERE form_submissions.id = ? AND form_submissions.form_id = ?";
    private static final String GET = "SELECT " + SubmissionRows.COLUMNS + " FROM form_submissions" + THIS_ONE;
    private static final String GET_WITH_DEFINITION = "SELECT " + SubmissionRows.COLUMNS + ", definition.fields"
            + " FROM form_submissions JOIN form_definitions AS definition"
            + " ON definition.form_id = form_submissions.form_id AND definition.version = form_version" + THIS_ONE;
    private static final String CORRECT =
            "UPDATE form_submissions SET donor_id = CAST(? AS uuid), answers = CAST(? AS jsonb),"
                    + " folded = ?, version = version + 1, updated_at = ?" + THIS_ONE
                    + " AND version = ? RETURNING " + SubmissionRows.COLUMNS;
    private static final String REMOVE = "DELETE FROM form_submissions" + THIS_ONE
            + " AND version = coalesce(CAST(? AS bigint), version) RETURNING id";

    @Inject
    private OrganizationWork work;

    @Inject
    private FormStore forms;

    @Inject
    private SubmissionKeeper keeper;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when this organization has no such form */
    public Page<SubmissionSnapshot> list(UUID formId, SubmissionFilter filter, String sort, PageRequest page) {
        return work.query(connection -> SubmissionPages.read(connection, formId, filter, sort, page));
    }

    /** @throws NotFoundException when nothing like it was answered to this form */
    public SubmissionSnapshot get(UUID formId, UUID id) {
        return work.query(connection -> Sql.of(GET, id, formId).first(connection, SubmissionRows::submission))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * What somebody answered on paper or by telephone, also to a form that is not published.
     *
     * @param donorId whose answers they are; null when that is not known, or when their e-mail address tells it
     * @param submittedAt null for now
     * @throws org.causepilot.platform.problem.ValidationException with each fault of the answers
     */
    public SubmissionSnapshot add(UUID formId, UUID donorId, JsonObject given, Instant submittedAt) {
        Instant at = submittedAt == null ? clock.instant() : submittedAt;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            FormSnapshot form = forms.get(formId);
            Answers answers = form.details().definition().judge(given);
            Optional<SubmissionSnapshot> kept =
                    keeper.keep(new NewSubmission(form, answers, donorId, Optional.empty(), at));
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw new FormChangedException();
    }

    /**
     * Judged by the fields that were answered, whatever has become of the form since. A donation that was made of it stays as
     * it is.
     *
     * @param change sees what nobody has changed before it is written, so that two who correct different answers both get
     *     their way
     * @param expectedVersion null when the caller does not care
     */
    public SubmissionSnapshot change(UUID formId, UUID id, Long expectedVersion, UnaryOperator<Correction> change) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Kept kept = work.query(connection ->
                            Sql.of(GET_WITH_DEFINITION, id, formId).first(connection, Kept::from))
                    .orElseThrow(NotFoundException::new);
            if (expectedVersion != null && expectedVersion != kept.submission().version()) {
                throw new PreconditionFailedException();
            }
            Optional<SubmissionSnapshot> changed = correct(kept, change.apply(kept.asItIs()));
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw new PreconditionFailedException();
    }

    /**
     * A donation that was made of it stays.
     *
     * @param expectedVersion null when the caller does not care
     */
    public void remove(UUID formId, UUID id, Long expectedVersion) {
        boolean removed = work.query(connection ->
                        Sql.of(REMOVE, id, formId, expectedVersion).first(connection, row -> true))
                .isPresent();
        if (!removed) {
            get(formId, id);
            throw new PreconditionFailedException();
        }
    }

    /** Empty when somebody else was faster. */
    private Optional<SubmissionSnapshot> correct(Kept kept, Correction correction) {
        Answers answers = kept.definition().judge(correction.answers());
        if (kept.is(correction.donorId(), answers)) {
            return Optional.of(kept.submission());
        }
        SubmissionSnapshot before = kept.submission();
        return work.query(connection -> written(
                connection,
                Sql.of(
                        CORRECT,
                        correction.donorId(),
                        answers.stored().text(),
                        answers.folded(),
                        clock.instant(),
                        before.id(),
                        before.formId(),
                        before.version())));
    }

    private static Optional<SubmissionSnapshot> written(Connection connection, Sql correction) throws SQLException {
        try {
            return correction.first(connection, SubmissionRows::submission);
        } catch (SQLException broken) {
            if (DatabaseRules.isBroken("form_submissions_donor_id_fkey", broken)) {
                throw new UnknownDonorException();
            }
            throw broken;
        }
    }

    /** A submission and the fields that it answers. */
    private record Kept(SubmissionSnapshot submission, FormDefinition definition) {

        static Kept from(ResultSet row) throws SQLException {
            return new Kept(SubmissionRows.submission(row), FormDefinition.of(new StoredJson(row.getString("fields"))));
        }

        Correction asItIs() {
            return new Correction(submission.donorId(), submission.answers().object());
        }

        boolean is(UUID donorId, Answers answers) {
            return Objects.equals(submission.donorId(), donorId)
                    && submission.answers().object().equals(answers.stored().object());
        }
    }
}
