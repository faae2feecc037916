package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.control.SlugTakenException;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.Slug;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.NewOrganization;
import org.causepilot.provisioning.entity.OrganizationCreated;
import org.causepilot.provisioning.entity.SlugState;

/** Creations that are watched while they go on. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OrganizationCreations {

    @Inject
    private OrganizationOnboarding onboarding;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseStatusReader statusReader;

    @Inject
    private Background background;

    /** Begins one. */
    public CreationRun start(NewOrganization wanted) {
        return new CreationRun(wanted, progress -> background.start(() -> create(wanted, progress)));
    }

    /** A look before the leap: who asks later may still be refused. */
    public SlugState look(String slug) {
        try {
            return registry.findBySlug(new Slug(slug).value()).isPresent() ? SlugState.TAKEN : SlugState.FREE;
        } catch (ValidationException unfit) {
            boolean reserved =
                    unfit.errors().stream().anyMatch(error -> error.code().equals("reserved-slug"));
            return reserved ? SlugState.RESERVED : SlugState.MALFORMED;
        }
    }

    /**
     * @throws ValidationException when the slug has not the shape of one, or is reserved
     * @throws SlugTakenException when it is, or ever was, another's
     */
    public void requireFree(String slug) {
        if (registry.findBySlug(new Slug(slug).value()).isPresent()) {
            throw new SlugTakenException();
        }
    }

    /** The name its database will have. */
    public String databaseNameFor(String slug) {
        return servers.databaseNameFor(new Slug(slug));
    }

    /** Where it would be created; empty when the operator named no server. */
    public Optional<String> home() {
        return servers.home().map(server -> server.endpoint().toString());
    }

    private OrganizationCreated create(NewOrganization wanted, CreationProgress progress) {
        OrganizationSnapshot created = onboarding.create(wanted, progress);
        boolean hasDatabase =
                wanted.createDatabase() || wanted.connectionString().isPresent();
        if (!hasDatabase) {
            return new OrganizationCreated(created, Optional.empty());
        }
        progress.begins(CreationStep.CHECK);
        return new OrganizationCreated(created, Optional.of(statusReader.read(created.id())));
    }
}
