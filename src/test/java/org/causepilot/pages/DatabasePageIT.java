package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.testing.AuditedActions;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/** The card of an organization's database, as superadmins use it. */
@BrowserTest
class DatabasePageIT {

    private static final String SECRET = "canary-Zx81/@ü";
    private static final String ENCODED = "canary-Zx81%2F%40%C3%BC";
    /** Passwords are hashed as slowly as they have to be. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void fillsTheFieldsFromEverySchemeAndKeepsThePasswordOutOfSight(Page page, RunningCausePilot product) {
        DatabasePage cut = open(page, TestOrganization.register(product.api()));

        for (String scheme : List.of(
                "postgresql://",
                "postgres://",
                "postgresql+asyncpg://",
                "postgresql+psycopg://",
                "jdbc:postgresql://")) {
            cut.type("host", "").paste(scheme + "me:" + ENCODED + "@db.example.org:6432/my%20data?sslmode=verify-full");

            assertThat(cut.field("host")).hasValue("db.example.org");
            assertThat(cut.field("port")).hasValue("6432");
            assertThat(cut.field("databaseName")).hasValue("my data");
            assertThat(cut.field("databaseUser")).hasValue("me");
            assertThat(cut.field("databasePassword")).hasValue(SECRET);
            assertThat(cut.field("databasePassword")).hasAttribute("type", "password");
            assertThat(cut.field("sslmode")).hasValue("verify-full");
            assertThat(cut.field("pasted")).hasValue("");
            assertThat(cut.preview()).hasText("postgresql://me:****@db.example.org:6432/my%20data?sslmode=verify-full");
        }
        cut.type("host", "other.example.org").type("port", "");
        assertThat(cut.preview()).hasText("postgresql://me:****@other.example.org:5432/my%20data?sslmode=verify-full");
    }

    @Test
    void listsUnknownParametersAndExplainsWhatCannotBeRead(Page page, RunningCausePilot product) {
        DatabasePage cut = open(page, TestOrganization.register(product.api()));

        cut.paste("postgresql://me:secret@db/data?channel_binding=require&options=-csearch_path");

        assertThat(cut.unknownParameters()).containsText("channel_binding");
        assertThat(cut.unknownParameters()).containsText("options");
        assertThat(cut.field("host")).hasValue("db");

        cut.paste("mysql://me:" + ENCODED + "@db/data");

        assertThat(cut.fault("pasted")).containsText("must begin with postgresql://");
        assertThat(cut.fault("pasted")).containsText("position 0");
        assertThat(page.content()).doesNotContain(SECRET, ENCODED);
    }

    @Test
    void readsAPastedStringOnTheServerWhereNoScriptDoes(Page page, RunningCausePilot product) {
        DatabasePage cut = open(page, TestOrganization.register(product.api()));

        cut.type("pasted", "postgresql://me:" + ENCODED + "@db:6432/data?service=x");
        page.locator("[id='connection:fields:read']").click();

        assertThat(cut.field("host")).hasValue("db");
        assertThat(cut.field("databaseUser")).hasValue("me");
        assertThat(cut.field("databasePassword")).hasValue("");
        assertThat(cut.unknownParameters()).containsText("service");
        assertThat(page.content()).doesNotContain(SECRET, ENCODED);
        assertThat(page.content()).contains("The one of the pasted URI is kept");
    }

    @Test
    void putsEachFaultAtItsField(Page page, RunningCausePilot product) {
        DatabasePage cut = open(page, TestOrganization.register(product.api()));

        cut.type("host", "a,b")
                .type("port", "0")
                .type("databaseName", "")
                .type("databaseUser", "")
                .type("databasePassword", "****")
                .test();

        assertThat(cut.fault("host")).not().isEmpty();
        assertThat(cut.fault("port")).containsText("1 to 65535");
        assertThat(cut.fault("databaseName")).not().isEmpty();
        assertThat(cut.fault("databaseUser")).not().isEmpty();
        assertThat(cut.fault("databasePassword")).not().isEmpty();

        cut.type("host", "db.not-allowed.example.org")
                .type("port", "")
                .type("databaseName", "data")
                .type("databaseUser", "me")
                .type("databasePassword", SECRET)
                .test();

        assertThat(cut.fault("host")).containsText("CAUSEPILOT_ALLOWED_DB_HOSTS");
        assertThat(cut.fault("port")).isEmpty();
        assertThat(cut.field("databasePassword")).hasValue(SECRET);
    }

    @Test
    void saysWhatToDoAboutAWrongPasswordAndSavesItOnlyAfterASecondYes(Page page, RunningCausePilot product)
            throws SQLException {
        List<String> complaints = complaintsOf(page);
        TestOrganization organization = TestOrganization.create(product.api());
        DatabasePage cut = open(page, organization);
        assertThat(cut.state()).hasText("Connected");
        assertThat(cut.facts()).containsText("18.");

        cut.test();
        assertThat(cut.report()).containsText("The connection works.");

        cut.type("databasePassword", SECRET).test();
        assertThat(cut.report()).containsText("What to do");
        assertThat(cut.report()).containsText("ALTER ROLE");

        cut.review();
        assertThat(cut.change("Password")).containsText("New one");
        assertThat(cut.change("Host")).not().containsText("changes");
        cut.save();
        assertThat(cut.saveUntestedButton()).isVisible();
        assertThat(cut.proposal()).containsText("stays unavailable");
        assertThat(ConnectionString.parse(organization.connectionString()).password())
                .isNotEqualTo(SECRET);

        cut.saveUntested();
        assertThat(cut.said()).containsText("without having passed a test");
        assertThat(ConnectionString.parse(organization.connectionString()).password())
                .isEqualTo(SECRET);
        assertThat(page.content()).doesNotContain(SECRET);
        assertThat(cut.state()).hasText("Disconnected");

        cut.chooseRevision(1);
        assertThat(cut.restoration()).containsText("New one");
        cut.restore();
        assertThat(cut.said()).containsText("Revision 1 is in force again");
        assertThat(cut.state()).hasText("Connected");
        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsTheStoredPasswordForItsOwnPlaceOnly(Page page, RunningCausePilot product) {
        TestOrganization organization = TestOrganization.create(product.api());
        DatabasePage cut = open(page, organization);

        cut.type("host", "localhost");
        assertThat(cut.needsPassword()).isVisible();
        cut.test();
        assertThat(cut.fault("databasePassword")).containsText("stored password");

        page.reload();
        page.locator("[id='connection:fields'] summary").click();
        cut.type("applicationName", "mine").review();
        assertThat(cut.needsPassword()).not().isVisible();
        assertThat(cut.change("Application name")).containsText("mine");
        assertThat(cut.change("Password")).containsText("Unchanged");
        cut.save();
        assertThat(cut.said()).containsText("is saved");
        assertThat(cut.storedConnection()).containsText("application_name=mine");
    }

    @Test
    void tellsTheSecondOfTwoSuperadminsWhatTheFirstHasChanged(
            Page page, BrowserContext context, RunningCausePilot product) throws SQLException {
        TestOrganization organization = TestOrganization.create(product.api());
        DatabasePage cut = open(page, organization);
        String first = organization.connectionString() + "?application_name=first";
        organization.connect(first).then().statusCode(200);

        page.locator("[id='connection:fields'] summary").click();
        cut.type("applicationName", "second").review();

        assertThat(cut.proposal()).containsText("has changed meanwhile");
        assertThat(cut.proposal()).containsText(Superadmin.EMAIL);
        assertThat(cut.proposal().locator(".cp-comparison").first()).containsText("first");
        assertThat(cut.change("Application name")).containsText("first");
        assertThat(cut.change("Application name")).containsText("second");

        organization.connect(first.replace("first", "third")).then().statusCode(200);
        cut.save();

        assertThat(new Frame(page).said()).containsText("no longer what you read");
        assertThat(cut.change("Application name")).containsText("third");
        cut.save();
        assertThat(cut.said()).containsText("is saved");
        assertThat(cut.storedConnection()).containsText("application_name=second");
    }

    @Test
    void showsTheStoredStringToTheOneWhoKnowsTheirPasswordAndHidesItAgain(Page page, RunningCausePilot product)
            throws SQLException {
        TestOrganization organization = TestOrganization.create(product.api());
        String secret = ConnectionString.parse(organization.connectionString()).password();
        page.clock().install();
        DatabasePage cut = open(page, organization);

        cut.reveal("not mine");
        assertThat(cut.revealFault()).containsText("not your current password", PATIENTLY);
        assertThat(page.content()).doesNotContain(secret);

        page.locator("[data-closes]").first().click();
        cut.reveal(Superadmin.PASSWORD);
        assertThat(cut.revealed()).containsText(secret, PATIENTLY);
        assertThat(page.locator(".cp-secret [role=timer]")).containsText("seconds");
        assertThat(page.url()).doesNotContain(secret);
        page.clock().fastForward(31_000);
        assertThat(cut.revealed()).hasCount(0);
        assertThat(page.content()).doesNotContain(secret);
        page.reload();
        assertThat(cut.state()).isVisible();
        assertThat(page.content()).doesNotContain(secret);
        assertThat(new AuditedActions(product.postgres()).on(organization)).contains("connection.revealed succeeded");
    }

    @Test
    void createsTheDatabaseWithTheNameItHasSaid(Page page, RunningCausePilot product) {
        TestOrganization organization = TestOrganization.register(product.api());
        DatabasePage cut = open(page, organization);
        assertThat(cut.state()).hasText("Not created");
        assertThat(page.locator("[id=creation]")).containsText(organization.databaseName());

        cut.createDatabase();

        assertThat(cut.said()).containsText("is created and connected");
        assertThat(cut.state()).hasText("Connected");
    }

    @Test
    void refusesADatabaseThatIsTakenAtItsField(Page page, RunningCausePilot product) throws SQLException {
        ForeignDatabase taken = ForeignDatabase.create(product.postgres());
        TestOrganization.adopt(product.api(), taken.connectionString());
        TestOrganization organization = TestOrganization.create(product.api());
        String before = organization.connectionString();
        DatabasePage cut = open(page, organization);

        cut.paste(taken.connectionString()).review();
        assertThat(cut.proposal()).isVisible();
        cut.save();

        assertThat(cut.fault("databaseName")).containsText("another organization");
        assertThat(organization.connectionString()).isEqualTo(before);
    }

    /** Its test passes; what it then cannot read shows only when it is tried out. */
    @Test
    void tellsPlainlyThatAConnectionWasTakenBack(Page page, RunningCausePilot product) throws SQLException {
        TestOrganization organization = TestOrganization.create(product.api());
        String before = organization.connectionString();
        ForeignDatabase blind = ForeignDatabase.create(product.postgres());
        organization.connect(blind.connectionString()).then().statusCode(200);
        organization.connect(before).then().statusCode(200);
        try (Connection connection = product.postgres().connect(blind.name());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE donors OWNER TO postgres");
        }
        DatabasePage cut = open(page, organization);

        cut.paste(blind.connectionString()).review();
        assertThat(cut.proposal()).isVisible();
        cut.save();

        assertThat(cut.said()).containsText("is in force again");
        assertThat(organization.connectionString()).isEqualTo(before);
    }

    private static DatabasePage open(Page page, TestOrganization organization) {
        SignInPage.open(page).enterAsSuperadmin();
        return DatabasePage.open(page, organization.id());
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
