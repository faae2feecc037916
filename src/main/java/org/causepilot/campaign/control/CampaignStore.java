package org.causepilot.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.causepilot.campaign.entity.Campaign;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignSnapshot;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Versioned;
import org.causepilot.platform.problem.NotFoundException;

/** The campaigns of the organization that the request is inside of. */
@ApplicationScoped
public class CampaignStore {

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /**
     * @param status null for all
     * @param sort by {@code name}, which is usual, {@code starts_on} or {@code created_at}
     */
    public Page<CampaignSnapshot> list(CampaignStatus status, String sort, PageRequest page) {
        return work.query(connection -> CampaignPages.read(connection, status, sort, page));
    }

    /** @throws NotFoundException when this organization has no such campaign */
    public CampaignSnapshot get(UUID id) {
        return work.read(entityManager ->
                Versioned.found(entityManager, Campaign.class, id).snapshot());
    }

    /** In the organization's currency when the details name none. */
    public CampaignSnapshot add(CampaignDetails details) {
        return work.write(entityManager -> {
            CampaignDetails complete =
                    details.currency() == null ? details.orIn(organizationsCurrency(entityManager)) : details;
            Campaign campaign = new Campaign(UUID.randomUUID(), complete, clock);
            entityManager.persist(campaign);
            CampaignRules.flush(entityManager);
            return campaign.snapshot();
        });
    }

    /**
     * @param change sees the details as they are in this very transaction
     * @param expectedVersion null when the caller does not care
     * @throws CurrencyInUseException when the currency would change, and something was given for the campaign already
     */
    public CampaignSnapshot change(UUID id, Long expectedVersion, UnaryOperator<CampaignDetails> change) {
        return work.write(entityManager -> {
            Campaign campaign = Versioned.locked(entityManager, Campaign.class, id, expectedVersion);
            campaign.become(change.apply(campaign.details()), clock);
            CampaignRules.flush(entityManager);
            return campaign.snapshot();
        });
    }

    /**
     * @param expectedVersion null when the caller does not care
     * @throws org.causepilot.platform.problem.ConflictException when donations or forms name it
     */
    public void remove(UUID id, Long expectedVersion) {
        work.write(entityManager -> {
            entityManager.remove(Versioned.locked(entityManager, Campaign.class, id, expectedVersion));
            CampaignRules.flush(entityManager);
            return null;
        });
    }

    private static Currency organizationsCurrency(EntityManager entityManager) {
        Object code = entityManager
                .createNativeQuery("SELECT currency FROM organization_settings")
                .getSingleResult();
        return Currency.getInstance(code.toString());
    }
}
