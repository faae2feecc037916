package org.causepilot.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.causepilot.clients.api.DatabaseApi;
import org.causepilot.clients.api.DonorsApi;
import org.causepilot.clients.api.MembersApi;
import org.causepilot.clients.api.OrganizationsApi;
import org.causepilot.clients.api.SignInApi;
import org.causepilot.clients.model.DatabaseState;
import org.causepilot.clients.model.Donor;
import org.causepilot.clients.model.DonorPage;
import org.causepilot.clients.model.NewDonor;
import org.causepilot.clients.model.NewMember;
import org.causepilot.clients.model.NewOrganization;
import org.causepilot.clients.model.Organization;
import org.causepilot.clients.model.Role;
import org.causepilot.clients.model.TokenRequest;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/**
 * Clients that were generated from {@code openapi.yaml} walk the tour of the README: sign in, create an organization with
 * its database, become a member, add a donor, read it back, look at the database. That they compile was shown before.
 */
@CausePilotTest
class GeneratedClientsIT {

    private final String api;

    GeneratedClientsIT(RunningCausePilot product) {
        api = product.baseUri().resolve("/api/v1").toString();
    }

    @Test
    void theJavaClientWalksTheTour() throws ApiException {
        String name = Unique.name("java");
        ApiClient client = signedIn();

        Organization organization = new OrganizationsApi(client)
                .createOrganization(new NewOrganization().name(name).slug(name).createDatabase(true), null, null);
        UUID id = organization.getId();
        assertThat(organization.getDbConnectionString()).contains(":****@");

        new MembersApi(client)
                .addMember(id, new NewMember().email(Superadmin.EMAIL).role(Role.EDITOR), null, null);

        DonorsApi donors = new DonorsApi(client);
        Donor added = donors.createDonor(id, new NewDonor().firstName("Test").lastName("Donor"), null, null);
        DonorPage page = donors.listDonors(id, 10, null, null, null);
        assertThat(page.getItems()).containsExactly(added);
        assertThat(page.getNextCursor()).isNull();

        assertThat(new DatabaseApi(client).getDatabaseStatus(id, null).getStatus())
                .isEqualTo(DatabaseState.CONNECTED);

        ApiException refusal = catchThrowableOfType(
                ApiException.class,
                () -> donors.createDonor(id, new NewDonor().firstName(" ").lastName("Donor"), null, null));
        assertThat(refusal.getCode()).isEqualTo(422);
    }

    @Test
    void theTypeScriptClientWalksTheTour() {
        NodeProject project = new NodeProject(Path.of(System.getProperty("causepilot.typescript-client")));

        project.run(Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        project.run(Map.of(), "npx", "--no-install", "tsc");
        project.run(
                Map.of(
                        "CAUSEPILOT_API",
                        api,
                        "CAUSEPILOT_EMAIL",
                        Superadmin.EMAIL,
                        "CAUSEPILOT_PASSWORD",
                        Superadmin.PASSWORD,
                        "CAUSEPILOT_SLUG",
                        Unique.name("typescript")),
                "node",
                "out/tour.js");
    }

    private ApiClient signedIn() throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(api);
        String token = new SignInApi(client)
                .issueToken(new TokenRequest().email(Superadmin.EMAIL).password(Superadmin.PASSWORD), null)
                .getAccessToken();
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }
}
