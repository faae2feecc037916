package org.causepilot.demo.control;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.demo.entity.DemoGift;
import org.causepilot.demo.entity.DemoOrganization.DemoForm;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.form.entity.Answers;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.Form;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormSlug;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.persistence.Sql;

/** Forms, and what was answered: by people who want to help, and by donors whose latest gifts came with a form. */
final class DemoAnswers {

    private static final int PUBLISHED_DAYS_AGO = 70;
    private static final String KEEP_DEFINITION =
            "INSERT INTO form_definitions (form_id, version, fields) VALUES (?, 1, CAST(? AS jsonb))";
    private static final String KEEP_ANSWERS = """
            INSERT INTO form_submissions (id, form_id, form_version, donor_id, donation_id, answers, folded, submitted_at,
                updated_at)
            VALUES (?, ?, 1, CAST(? AS uuid), CAST(? AS uuid), CAST(? AS jsonb), ?, ?, ?)
            """;

    private final List<DemoForm> forms;
    private final DemoDays days;

    DemoAnswers(List<DemoForm> forms, DemoDays days) {
        this.forms = forms;
        this.days = days;
    }

    void writeTo(EntityManager entityManager, DemoData data, List<DemoGift> gifts) throws SQLException {
        for (DemoForm form : forms) {
            UUID id = days.id();
            FormDefinition definition = FormDefinition.of(new StoredJson(form.fields()).records(FieldDefinition.class));
            FormDetails details = new FormDetails(
                    data.campaign(form.campaign()),
                    form.title(),
                    new FormSlug(form.slug()),
                    definition,
                    form.isPublished());
            entityManager.persist(new Form(id, details, days.clockOf(PUBLISHED_DAYS_AGO)));
            entityManager.flush();
            Connection connection = entityManager.unwrap(Connection.class);
            Sql.of(KEEP_DEFINITION, id, definition.stored().text()).run(connection);
            for (String answers : form.answers()) {
                Instant moment = days.at(1 + days.random().nextInt(PUBLISHED_DAYS_AGO - 1));
                keep(connection, id, null, null, definition.judge(json(answers)), moment);
            }
            if (form.campaign() != null) {
                keepGifts(connection, id, definition, form.campaign(), data, gifts);
            }
        }
    }

    /** Every second gift to the campaign came with its form, of those who have an address. */
    private void keepGifts(
            Connection connection,
            UUID form,
            FormDefinition definition,
            int campaign,
            DemoData data,
            List<DemoGift> gifts)
            throws SQLException {
        Instant published = days.clockOf(PUBLISHED_DAYS_AGO).instant();
        for (DemoGift gift : gifts) {
            boolean byForm = Integer.valueOf(campaign).equals(gift.campaign())
                    && gift.givenAt().isAfter(published)
                    && data.person(gift).email() != null
                    && days.random().nextBoolean();
            if (byForm) {
                Answers answers = definition.judge(answers(data.person(gift), gift));
                keep(connection, form, data.donor(gift), gift.id(), answers, gift.givenAt());
            }
        }
    }

    private static JsonObject answers(DonorDetails donor, DemoGift gift) {
        return StoredJson.of(Map.of(
                        "first_name",
                        donor.firstName(),
                        "last_name",
                        donor.lastName(),
                        "email",
                        donor.email(),
                        "amount",
                        gift.amountMinor(),
                        "consent",
                        true))
                .object();
    }

    private void keep(Connection connection, UUID form, UUID donor, UUID donation, Answers answers, Instant moment)
            throws SQLException {
        Sql.of(
                        KEEP_ANSWERS,
                        days.id(),
                        form,
                        donor,
                        donation,
                        answers.stored().text(),
                        answers.folded(),
                        moment,
                        moment)
                .run(connection);
    }

    /** In single quotes, which read better in Java. */
    static JsonObject json(String answers) {
        return new StoredJson(answers.replace('\'', '"')).object();
    }
}
