package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.causepilot.donor.entity.Donor;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.DonorFilter;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.donor.entity.ListedDonor;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Versioned;
import org.causepilot.platform.problem.NotFoundException;

/** The donors of the organization that the request is inside of. */
@ApplicationScoped
public class DonorStore {

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @param sort by {@code name}, which is usual, {@code email}, {@code last_gift} or {@code total_given} */
    public Page<ListedDonor> list(DonorFilter filter, String sort, PageRequest page) {
        return work.query(connection -> DonorPages.read(connection, filter, sort, page));
    }

    /** @throws NotFoundException when this organization has no such donor */
    public DonorSnapshot get(UUID id) {
        return work.read(
                entityManager -> Versioned.found(entityManager, Donor.class, id).snapshot());
    }

    /** @throws EmailInUseException also when somebody else writes the same address at this very moment */
    public DonorSnapshot add(DonorDetails details) {
        return work.write(entityManager -> {
            Donor donor = new Donor(UUID.randomUUID(), details, clock);
            entityManager.persist(donor);
            DonorRules.flush(entityManager);
            return donor.snapshot();
        });
    }

    /**
     * @param change sees the details as they are in this very transaction, so that two who change different fields of one
     *     donor both get their way
     * @param expectedVersion null when the caller does not care
     */
    public DonorSnapshot change(UUID id, Long expectedVersion, UnaryOperator<DonorDetails> change) {
        return work.write(entityManager -> {
            Donor donor = Versioned.locked(entityManager, Donor.class, id, expectedVersion);
            donor.become(change.apply(donor.details()), clock);
            DonorRules.flush(entityManager);
            return donor.snapshot();
        });
    }

    /**
     * @param expectedVersion null when the caller does not care
     * @throws org.causepilot.platform.problem.ConflictException when donations or answers to forms name the donor: an
     *     organization's accounts must stay complete
     */
    public void remove(UUID id, Long expectedVersion) {
        work.write(entityManager -> {
            entityManager.remove(Versioned.locked(entityManager, Donor.class, id, expectedVersion));
            DonorRules.flush(entityManager);
            return null;
        });
    }
}
