package org.causepilot.organization.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.systemdatabase.control.KnownTable;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/** Which organization has a slug, as strangers may ask. */
@ApplicationScoped
public class KnownSlugs {

    @Inject
    private ServerNodes nodes;

    @Inject
    private OrganizationRegistry registry;

    /**
     * Why: anybody may ask for any slug, also by the thousand for those that nobody has. Emptied by {@link
     * OrganizationChanged} and {@link ChangesMissed}.
     */
    private KnownTable<String, UUID> slugs;

    @PostConstruct
    void prepare() {
        slugs = new KnownTable<>(nodes, registry::committedSlugs);
    }

    public Optional<UUID> find(String slug) {
        return slugs.find(slug);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        slugs.forget();
    }

    void onChangesMissed(@Observes ChangesMissed missed) {
        slugs.forget();
    }
}
