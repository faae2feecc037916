package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.causepilot.account.control.DisclosureLog;
import org.causepilot.donor.entity.DonorFilter;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.orgdatabase.control.BulkWork;

/** All donors that match, one after the other, as they were at one moment. */
@ApplicationScoped
public class DonorExport {

    @Inject
    private BulkWork work;

    @Inject
    private DisclosureLog disclosures;

    /**
     * @param sort as for {@link DonorStore#list}
     * @param pattern what {@link org.causepilot.platform.paging.PageRequest#pattern} makes of the words to search for
     */
    public void forEach(DonorFilter filter, String sort, Optional<String> pattern, Consumer<DonorSnapshot> action) {
        long count = work.read(connection -> DonorPages.forEach(connection, filter, sort, pattern, action));
        disclosures.tell(count + " donors exported");
    }
}
