package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.Slug;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.OrganizationDatabaseUnavailableException;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.DatabasePlan;
import org.causepilot.provisioning.entity.NewOrganization;

/** Takes in an organization: with a database made for it, with one that exists, or with one to be made later. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OrganizationOnboarding {

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseProvisioning provisioning;

    @Inject
    private ProvisioningSteps provisioningSteps;

    @Inject
    private OnboardingSteps steps;

    @Inject
    private ConnectionTester tester;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private AuditTrail audit;

    /**
     * @throws ValidationException when the name yields no slug, or both a string and a new database are asked for
     * @throws org.causepilot.organization.control.SlugTakenException when the slug was ever another's
     */
    public OrganizationSnapshot create(NewOrganization wanted) {
        return create(wanted, CreationProgress.UNWATCHED);
    }

    /** As {@link #create(NewOrganization)}, for one who watches. */
    public OrganizationSnapshot create(NewOrganization wanted, CreationProgress progress) {
        Slug slug = wanted.slug().map(Slug::new).orElseGet(() -> Slug.fromName(wanted.name()));
        if (wanted.createDatabase() && wanted.connectionString().isPresent()) {
            throw new ValidationException("create_database", "not-both", Message.of("provisioning.not-both"));
        }
        UUID id = UUID.randomUUID();
        AuditedAct act = audit.begin("organization.created", id, Map.of("slug", slug.value()));
        return act.attempt(() -> create(id, wanted, slug, act, progress));
    }

    private OrganizationSnapshot create(
            UUID id, NewOrganization wanted, Slug slug, AuditedAct act, CreationProgress progress) {
        if (wanted.createDatabase()) {
            return withNewDatabase(id, wanted, slug, act, progress);
        }
        progress.begins(CreationStep.RESERVE);
        return wanted.connectionString()
                .map(text -> withExistingDatabase(id, wanted, slug, ConnectionString.parse(text), act, progress))
                .orElseGet(() -> withDatabaseToBe(id, wanted, slug, act));
    }

    private OrganizationSnapshot withNewDatabase(
            UUID id, NewOrganization wanted, Slug slug, AuditedAct act, CreationProgress progress) {
        DatabasePlan plan = DatabasePlan.of(id, slug, provisioning.home(), servers.databaseNameFor(slug));
        return provisioning.provision(
                plan,
                () -> provisioningSteps.beginWithOrganization(plan, wanted.name(), slug),
                (adopted, creation) ->
                        provisioningSteps.finish(plan, adopted, wanted.isActive(), List.of(creation, act)),
                progress);
    }

    /** The slug is taken before the database is touched, and given back when the database will not do. */
    private OrganizationSnapshot withExistingDatabase(
            UUID id,
            NewOrganization wanted,
            Slug slug,
            ConnectionString string,
            AuditedAct act,
            CreationProgress progress) {
        tester.judge(string);
        steps.register(id, wanted.name(), slug, servers.databaseNameFor(slug), OrganizationStatus.PROVISIONING);
        try {
            progress.begins(CreationStep.TEST);
            tester.require(id, string, false);
            progress.begins(CreationStep.MIGRATE);
            AdoptedDatabase adopted = adopt(id, string);
            progress.begins(CreationStep.CONNECT);
            return steps.connect(id, string, adopted, wanted.isActive(), act);
        } catch (RuntimeException refused) {
            steps.forget(id);
            throw refused;
        }
    }

    private OrganizationSnapshot withDatabaseToBe(UUID id, NewOrganization wanted, Slug slug, AuditedAct act) {
        String database = servers.databaseNameFor(slug);
        Optional<ServerUrl> home = servers.home();
        Optional<ConnectionString> madeUp =
                home.map(server -> DatabasePlan.of(id, slug, server, database).connection());
        return steps.registerForLater(id, wanted.name(), slug, database, madeUp, wanted.isActive(), act);
    }

    private AdoptedDatabase adopt(UUID id, ConnectionString string) {
        try {
            return migrator.migrate(id, string);
        } catch (SQLException failure) {
            throw new OrganizationDatabaseUnavailableException(
                    DriverFailures.of(failure).code());
        }
    }
}
