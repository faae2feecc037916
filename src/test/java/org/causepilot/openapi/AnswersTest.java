package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causepilot.account.boundary.CreatedInvitation;
import org.causepilot.account.boundary.CreatedUser;
import org.causepilot.account.boundary.InvitationDetails;
import org.causepilot.account.boundary.MemberDetails;
import org.causepilot.account.boundary.PasswordLink;
import org.causepilot.account.boundary.TokenDetails;
import org.causepilot.account.boundary.UserDetails;
import org.causepilot.analytics.entity.CampaignProgress;
import org.causepilot.analytics.entity.CurrencyTotals;
import org.causepilot.analytics.entity.EventCount;
import org.causepilot.analytics.entity.GivingSummary;
import org.causepilot.analytics.entity.PeriodFigures;
import org.causepilot.analytics.entity.RecordedEvent;
import org.causepilot.analytics.entity.Timeline;
import org.causepilot.analytics.entity.TimelineBucket;
import org.causepilot.analytics.entity.YearRetention;
import org.causepilot.bookkeeping.boundary.BookkeepingAnswer;
import org.causepilot.campaign.boundary.CampaignAnswer;
import org.causepilot.donation.boundary.DonationAnswer;
import org.causepilot.donor.boundary.DonorAnswer;
import org.causepilot.donor.boundary.DonorSummary;
import org.causepilot.donor.boundary.ErasureAnswer;
import org.causepilot.donor.boundary.PersonalDataAnswer;
import org.causepilot.form.boundary.FormAnswer;
import org.causepilot.form.boundary.PublicFormAnswer;
import org.causepilot.form.boundary.ReceiptAnswer;
import org.causepilot.form.boundary.SubmissionAnswer;
import org.causepilot.form.entity.ChoiceOption;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.operation.entity.OperationItem;
import org.causepilot.operation.entity.Progress;
import org.causepilot.organization.entity.ModuleState;
import org.causepilot.oversight.boundary.AuditEventAnswer;
import org.causepilot.oversight.boundary.AuditVerificationAnswer;
import org.causepilot.oversight.boundary.OperationAnswer;
import org.causepilot.oversight.boundary.OperationDetails;
import org.causepilot.oversight.entity.SealingKey;
import org.causepilot.platform.http.ImportAnswer;
import org.causepilot.platform.http.ProblemAnswer;
import org.causepilot.platform.paging.Page;
import org.causepilot.pool.entity.PoolUsage;
import org.causepilot.provisioning.boundary.ConnectionRevisionsResource;
import org.causepilot.provisioning.boundary.ConnectionTestAnswer;
import org.causepilot.provisioning.boundary.CreatedDatabaseAnswer;
import org.causepilot.provisioning.boundary.DatabaseStatusAnswer;
import org.causepilot.provisioning.boundary.MigrationAnswer;
import org.causepilot.provisioning.boundary.OrganizationAnswer;
import org.causepilot.provisioning.boundary.RevealedConnection;
import org.causepilot.systemdatabase.entity.Confirmation;
import org.junit.jupiter.api.Test;

/** Answers leave as records; each has its schema, and none is without. */
class AnswersTest {

    private static final OpenApiDocument CUT = OpenApiDocument.read();
    private static final String FOR_SUPERADMINS = "db_connection_string";
    private static final Map<String, Class<?>> ANSWERS = Map.ofEntries(
            Map.entry("Problem", ProblemAnswer.class),
            Map.entry("FieldError", ProblemAnswer.Field.class),
            Map.entry("Token", TokenDetails.class),
            Map.entry("User", UserDetails.class),
            Map.entry("CreatedUser", CreatedUser.class),
            Map.entry("Member", MemberDetails.class),
            Map.entry("Invitation", InvitationDetails.class),
            Map.entry("CreatedInvitation", CreatedInvitation.class),
            Map.entry("PasswordLink", PasswordLink.class),
            Map.entry("ModuleState", ModuleState.class),
            Map.entry("Organization", OrganizationAnswer.ForSuperadmin.class),
            Map.entry("OrganizationDatabase", OrganizationAnswer.Database.class),
            Map.entry("DatabaseStatus", DatabaseStatusAnswer.class),
            Map.entry("PoolUsage", PoolUsage.class),
            Map.entry("Confirmation", Confirmation.class),
            Map.entry("ConnectionTestReport", ConnectionTestAnswer.class),
            Map.entry("TlsSession", ConnectionTestAnswer.Tls.class),
            Map.entry("ConnectionCheck", ConnectionTestAnswer.Check.class),
            Map.entry("CreatedDatabase", CreatedDatabaseAnswer.class),
            Map.entry("MigratedDatabase", MigrationAnswer.class),
            Map.entry("RevealedConnection", RevealedConnection.class),
            Map.entry("ConnectionRevision", ConnectionRevisionsResource.Revision.class),
            Map.entry("AuditEvent", AuditEventAnswer.class),
            Map.entry("AuditActor", AuditEventAnswer.Who.class),
            Map.entry("AuditVerification", AuditVerificationAnswer.class),
            Map.entry("Operation", OperationAnswer.class),
            Map.entry("OperationDetails", OperationDetails.class),
            Map.entry("OperationItem", OperationItem.class),
            Map.entry("Progress", Progress.class),
            Map.entry("SealingKey", SealingKey.class),
            Map.entry("Form", FormAnswer.class),
            Map.entry("PublicForm", PublicFormAnswer.class),
            Map.entry("Submission", SubmissionAnswer.class),
            Map.entry("SubmissionReceipt", ReceiptAnswer.class),
            Map.entry("FormField", FieldDefinition.class),
            Map.entry("FormFieldOption", ChoiceOption.class),
            Map.entry("ImportReport", ImportAnswer.class),
            Map.entry("RejectedLine", ImportAnswer.Line.class),
            Map.entry("GivingSummary", GivingSummary.class),
            Map.entry("PeriodFigures", PeriodFigures.class),
            Map.entry("CurrencyTotals", CurrencyTotals.class),
            Map.entry("YearRetention", YearRetention.class),
            Map.entry("CampaignProgress", CampaignProgress.class),
            Map.entry("Timeline", Timeline.class),
            Map.entry("TimelineBucket", TimelineBucket.class),
            Map.entry("RecordedEvent", RecordedEvent.class),
            Map.entry("EventCount", EventCount.class),
            Map.entry("Bookkeeping", BookkeepingAnswer.class),
            Map.entry("Donor", DonorAnswer.class),
            Map.entry("DonorSummary", DonorSummary.class),
            Map.entry("Campaign", CampaignAnswer.class),
            Map.entry("Donation", DonationAnswer.class),
            Map.entry("PersonalData", PersonalDataAnswer.class),
            Map.entry("ErasureCertificate", ErasureAnswer.class));

    @Test
    void haveTheFieldsOfTheirRecords() {
        assertThat(ANSWERS)
                .allSatisfy((name, record) -> assertThat(RecordFields.ofSchema(CUT.schema(name)))
                        .containsExactlyInAnyOrderElementsOf(RecordFields.of(record)));
    }

    @Test
    void promiseEveryFieldBecauseNullIsWrittenToo() {
        assertThat(ANSWERS).allSatisfy((name, record) -> {
            List<String> always = new ArrayList<>(RecordFields.of(record));
            if (name.equals("Organization")) {
                always.remove(FOR_SUPERADMINS);
            }
            assertThat(RecordFields.requiredBySchema(CUT.schema(name))).containsExactlyInAnyOrderElementsOf(always);
        });
    }

    @Test
    void anOrganizationIsTheSameForMembersButForItsConnection() {
        List<String> forMembers = new ArrayList<>(RecordFields.ofSchema(CUT.schema("Organization")));
        forMembers.remove(FOR_SUPERADMINS);

        assertThat(RecordFields.of(OrganizationAnswer.class)).containsExactlyInAnyOrderElementsOf(forMembers);
    }

    @Test
    void pagesHaveTheFieldsOfPages() {
        JsonNode schemas = CUT.root().path("components").path("schemas");
        schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith("Page"))
                .forEach(schema -> assertThat(RecordFields.ofSchema(schema.getValue()))
                        .as(schema.getKey())
                        .isEqualTo(RecordFields.of(Page.class)));
    }

    @Test
    void noRecordOfABoundaryIsForgotten() {
        Set<Class<?>> known =
                Route.all().stream().flatMap(route -> route.body().stream()).collect(Collectors.toSet());
        known.addAll(ANSWERS.values());
        known.add(OrganizationAnswer.class);

        assertThat(boundaryRecords()).isNotEmpty().isSubsetOf(known);
    }

    private static Set<Class<?>> boundaryRecords() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.causepilot").stream()
                        .filter(type -> type.getPackageName().endsWith(".boundary"))
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }
}
