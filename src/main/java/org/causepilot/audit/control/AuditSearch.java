package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Reads the trail, newest first. */
@ApplicationScoped
public class AuditSearch {

    @Inject
    private SystemStatements database;

    /** {@code q} is searched in who, from where, what, and in what was told besides. */
    public Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
        List<AuditEntry> found =
                database.read(connection -> SearchQuery.of(filter, page).run(connection));
        return Page.of(found, page.limit(), last -> Cursor.after(last.id()));
    }

    /** All that match, a page at a time: neither memory nor a transaction grows with them. */
    public void forEach(AuditFilter filter, String words, Consumer<AuditEntry> visitor) {
        String cursor = null;
        do {
            Page<AuditEntry> page = page(filter, new PageRequest(PageRequest.LARGEST, cursor, words));
            page.items().forEach(visitor);
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
