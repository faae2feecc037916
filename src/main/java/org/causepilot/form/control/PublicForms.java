package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.causepilot.form.entity.Answers;
import org.causepilot.form.entity.FormSlug;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.form.entity.NewSubmission;
import org.causepilot.form.entity.Receipt;
import org.causepilot.form.entity.Repetition;
import org.causepilot.idempotency.control.KeyReusedException;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.NotFoundException;

/**
 * What strangers may see and do. They learn of published forms only, and of nobody: whether a donor is known or new, the
 * answer is the same.
 */
@ApplicationScoped
public class PublicForms {

    private static final int MOST_TRIES = 5;
    private static final String PUBLISHED = " WHERE forms.slug = ? AND forms.is_published";
    private static final String FORM = "SELECT " + FormRows.COLUMNS + " FROM forms" + PUBLISHED;
    private static final String FORM_AND_REPETITION = "SELECT " + FormRows.COLUMNS
            + ", kept.submitted_at AS kept_at, kept.answers_digest AS kept_digest FROM forms"
            + " LEFT JOIN form_submissions AS kept ON kept.form_id = forms.id AND kept.repeat_key IN (?, ?)"
            + PUBLISHED + " LIMIT 1";

    @Inject
    private OrganizationWork work;

    @Inject
    private SubmissionKeeper keeper;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when no form of this name is published */
    public FormSnapshot get(String slug) {
        FormSlug known = FormSlug.of(slug).orElseThrow(NotFoundException::new);
        return work.query(connection -> Sql.of(FORM, known.value()).first(connection, FormRows::form))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * @param key names the submission; without one, see {@link Repetition}
     * @throws NotFoundException when no form of this name is published
     * @throws org.causepilot.platform.problem.ValidationException with each fault of the answers
     * @throws KeyReusedException when the key named other answers
     */
    public Receipt submit(String slug, JsonObject answers, Optional<IdempotencyKey> key) {
        FormSlug known = FormSlug.of(slug).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        Repetition repetition =
                key.map(name -> Repetition.named(name, answers)).orElseGet(() -> Repetition.unnamed(answers, now));
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<Receipt> receipt = submitOnce(known, answers, repetition, now);
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
        throw new FormChangedException();
    }

    private Optional<Receipt> submitOnce(FormSlug slug, JsonObject given, Repetition repetition, Instant now) {
        Asked asked =
                work.query(connection -> asked(connection, slug, repetition)).orElseThrow(NotFoundException::new);
        if (asked.keptAt() != null) {
            return Optional.of(asked.receipt(repetition));
        }
        Answers answers = asked.form().details().definition().judge(given);
        return keeper.keep(new NewSubmission(asked.form(), answers, null, Optional.of(repetition), now))
                .map(kept -> new Receipt(kept.submittedAt(), false));
    }

    private static Optional<Asked> asked(Connection connection, FormSlug slug, Repetition repetition)
            throws SQLException {
        return Sql.of(FORM_AND_REPETITION, repetition.key(), repetition.earlierKey(), slug.value())
                .first(connection, Asked::from);
    }

    /** A form, and the submission that is about to be repeated. */
    private record Asked(FormSnapshot form, Instant keptAt, byte[] keptDigest) {

        static Asked from(ResultSet row) throws SQLException {
            return new Asked(FormRows.form(row), FormRows.moment(row, "kept_at"), row.getBytes("kept_digest"));
        }

        Receipt receipt(Repetition repetition) {
            if (!repetition.isOfTheSame(keptDigest)) {
                throw new KeyReusedException();
            }
            return new Receipt(keptAt, true);
        }
    }
}
