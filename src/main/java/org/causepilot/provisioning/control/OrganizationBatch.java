package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.control.OrganizationDirectory;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.provisioning.entity.BatchOutcome;

/** Suspends several organizations, or lets them work again: one after the other, so that one refusal stops no other. */
@ApplicationScoped
public class OrganizationBatch {

    @Inject
    private OrganizationDirectory directory;

    @Inject
    private OrganizationAdministration administration;

    /** Those of them that are still there. */
    public List<OrganizationSnapshot> named(List<UUID> ids) {
        return directory.inOrder(ids);
    }

    public BatchOutcome setActive(List<UUID> ids, boolean active) {
        List<String> refused = new ArrayList<>();
        int done = 0;
        List<OrganizationSnapshot> known = named(ids);
        int gone = ids.size() - known.size();
        for (OrganizationSnapshot organization : known) {
            try {
                administration.change(organization.id(), Optional.empty(), Optional.of(active), null);
                done++;
            } catch (ConflictException notNow) {
                refused.add(organization.name());
            } catch (NotFoundException meanwhile) {
                gone++;
            }
        }
        return new BatchOutcome(done, refused, gone);
    }
}
