package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.causepilot.account.control.MemberDirectory;
import org.causepilot.account.entity.Role;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.entity.Attention;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.OrganizationOverview;

/** Tells what an organization that is in use lacks, from what is known of it without dialling its database. */
@ApplicationScoped
public class OrganizationAttention {

    @Inject
    private MemberDirectory members;

    @Inject
    private OrganizationMigrator migrator;

    public List<Attention> of(OrganizationOverview known) {
        if (!known.organization().isActive()) {
            return List.of();
        }
        Set<Attention> found = EnumSet.noneOf(Attention.class);
        switch (known.state()) {
            case NOT_CREATED -> found.add(Attention.NOT_CREATED);
            case NOT_CONFIGURED -> found.add(Attention.NOT_CONFIGURED);
            case DISCONNECTED ->
                found.add(known.checkedAt().isPresent() ? Attention.DISCONNECTED : Attention.NEVER_CHECKED);
            default -> {}
        }
        if (isBehind(known)) {
            found.add(Attention.SCHEMA_BEHIND);
            found.remove(Attention.DISCONNECTED); // that is why
        }
        if (hasNoAdministrator(known)) {
            found.add(Attention.NO_ADMINISTRATOR);
        }
        return List.copyOf(found);
    }

    private boolean isBehind(OrganizationOverview known) {
        return known.state() != DatabaseState.NOT_CREATED
                && known.schemaVersion()
                        .filter(version -> !version.equals(migrator.latestVersion()))
                        .isPresent();
    }

    private boolean hasNoAdministrator(OrganizationOverview known) {
        return members.list(known.organization().id(), PageRequest.first(PageRequest.LARGEST)).items().stream()
                .noneMatch(member -> member.role() == Role.ADMIN);
    }
}
