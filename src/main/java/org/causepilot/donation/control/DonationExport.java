package org.causepilot.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.causepilot.account.control.DisclosureLog;
import org.causepilot.donation.entity.DonationEntry;
import org.causepilot.donation.entity.DonationFilter;
import org.causepilot.orgdatabase.control.BulkWork;

/** All gifts that match, one after the other, as they were at one moment. */
@ApplicationScoped
public class DonationExport {

    @Inject
    private BulkWork work;

    @Inject
    private DisclosureLog disclosures;

    /**
     * @param sort as for {@link DonationStore#list}
     * @param pattern what {@link org.causepilot.platform.paging.PageRequest#pattern} makes of the words to search for
     */
    public void forEach(DonationFilter filter, String sort, Optional<String> pattern, Consumer<DonationEntry> action) {
        long count = work.read(connection -> DonationPages.forEach(connection, filter, sort, pattern, action));
        disclosures.tell(count + " donations exported");
    }
}
