package org.causepilot.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.causepilot.donation.entity.Donation;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationFilter;
import org.causepilot.donation.entity.DonationSnapshot;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.persistence.Versioned;

/** The gifts to the organization that the request is inside of. */
@ApplicationScoped
public class DonationStore {

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @param sort by {@code -donated_at}, which is usual, {@code donated_at}, or {@code amount} within each currency */
    public Page<DonationSnapshot> list(DonationFilter filter, String sort, PageRequest page) {
        return work.query(connection -> DonationPages.read(connection, filter, sort, page));
    }

    /** @throws org.causepilot.platform.problem.NotFoundException when this organization has no such gift */
    public DonationSnapshot get(UUID id) {
        return work.read(entityManager ->
                Versioned.found(entityManager, Donation.class, id).snapshot());
    }

    /**
     * @param wanted given this moment, since most gifts are given now
     * @throws org.causepilot.platform.problem.ValidationException when there is no such donor or campaign
     */
    public DonationSnapshot add(Function<Instant, DonationDetails> wanted) {
        Instant now = clock.instant();
        DonationDetails details = wanted.apply(now).plausible(now);
        return work.write(entityManager -> {
            Donation donation = new Donation(UUID.randomUUID(), details, now);
            entityManager.persist(donation);
            DatabaseRules.flush(entityManager, DonationRules::refusal);
            return donation.snapshot();
        });
    }

    /**
     * @param change sees the details as they are in this very transaction
     * @param expectedVersion null when the caller does not care
     * @throws org.causepilot.platform.problem.ValidationException when there is no such donor or campaign
     */
    public DonationSnapshot change(UUID id, Long expectedVersion, UnaryOperator<DonationDetails> change) {
        Instant now = clock.instant();
        return work.write(entityManager -> {
            Donation donation = Versioned.locked(entityManager, Donation.class, id, expectedVersion);
            donation.become(change.apply(donation.details()).plausible(now), now);
            DatabaseRules.flush(entityManager, DonationRules::refusal);
            return donation.snapshot();
        });
    }

    /** @param expectedVersion null when the caller does not care */
    public void remove(UUID id, Long expectedVersion) {
        work.write(entityManager -> {
            entityManager.remove(Versioned.locked(entityManager, Donation.class, id, expectedVersion));
            return null;
        });
    }
}
