package org.causepilot.form;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;

/** An organization with an editor who makes forms, and a look into its database. */
record FormOffice(RunningCausePilot product, TestOrganization organization, TestPerson editor) {

    /** Everything that makes a donation, and a telephone number. */
    static final String APPEAL = """
            [{"name": "first", "type": "text", "label": "First name", "maps_to": "first_name"},
             {"name": "last", "type": "text", "label": "Last name", "maps_to": "last_name"},
             {"name": "email", "type": "text", "label": "E-mail", "maps_to": "email"},
             {"name": "phone", "type": "text", "label": "Telephone", "maps_to": "phone"},
             {"name": "gift", "type": "amount", "label": "Gift", "currency": "EUR", "min_minor": 100},
             {"name": "keep", "type": "consent", "label": "Consent", "consent_text": "You may keep it.",
              "is_required": true}]
            """;

    static final String POLL = """
            [{"name": "vote", "type": "choice", "label": "Vote", "is_required": true,
              "options": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]}]
            """;

    static FormOffice open(RunningCausePilot product) {
        FormOffice office =
                new FormOffice(product, TestOrganization.create(product.api()), TestPerson.create(product.api()));
        office.organization.admit(office.editor, "editor");
        return office;
    }

    static Map<String, Object> gift(String email, long minor) {
        return Map.of("first", "Zoé", "last", "Noël", "email", email, "gift", minor, "keep", true);
    }

    RequestSpecification asEditor() {
        return editor.request();
    }

    String forms() {
        return organization.path() + "/forms";
    }

    /** Published. */
    PublishedForm publish(String fields) {
        return publish(fields, null);
    }

    PublishedForm publish(String fields, String campaign) {
        String slug = Unique.name("form");
        String id = asEditor()
                .body("{\"title\": \"A form\", \"slug\": \"" + slug + "\", \"is_published\": true, \"campaign_id\": "
                        + (campaign == null ? null : "\"" + campaign + "\"") + ", \"fields\": " + fields + "}")
                .post(forms())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new PublishedForm(this, id, slug);
    }

    String campaign() {
        return asEditor()
                .body(Map.of("name", "Spring"))
                .post(organization.path() + "/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param details as a request for a donor has them */
    String donor(Map<String, String> details) {
        return asEditor()
                .body(details)
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response donor(String id) {
        return asEditor().get(organization.donors() + "/" + id);
    }

    long count(String fromAndWhere) throws SQLException {
        return Long.parseLong(first("SELECT count(*) FROM " + fromAndWhere));
    }

    String first(String query) throws SQLException {
        try (Connection connection = product.postgres().connect(organization.databaseName());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** To be called before anything else is asked: connections that are open already would not tell. */
    StatementLog log() throws SQLException {
        execute("postgres", "ALTER DATABASE " + organization.databaseName() + " SET log_statement = 'all'");
        return new StatementLog(product.postgres(), organization.databaseName());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A form that strangers may see. */
    record PublishedForm(FormOffice office, String id, String slug) {

        String path() {
            return office.forms() + "/" + id;
        }

        String submissions() {
            return path() + "/submissions";
        }

        String publicPath() {
            return "/public/forms/" + office.organization().slug() + "/" + slug;
        }

        /** As an editor enters it. */
        Response enter(Map<String, ?> answers) {
            return office.asEditor().body(Map.of("answers", answers)).post(submissions());
        }

        /** As a stranger sends it. */
        Response send(Map<String, ?> answers) {
            return send(answers, null);
        }

        Response send(Map<String, ?> answers, String key) {
            RequestSpecification stranger = office.product().api().anonymous();
            if (key != null) {
                stranger.header("Idempotency-Key", key);
            }
            return stranger.body(Map.of("answers", answers)).post(publicPath() + "/submissions");
        }

        Response patch(String json) {
            return office.asEditor().body(json).patch(path());
        }

        List<Map<String, Object>> kept() {
            return office.asEditor()
                    .get(submissions())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
        }

        /** Of the only one. */
        Map<String, Object> theOne() {
            List<Map<String, Object>> kept = kept();
            if (kept.size() != 1) {
                throw new AssertionError("one submission is expected, not " + kept.size());
            }
            return new HashMap<>(kept.get(0));
        }
    }
}
