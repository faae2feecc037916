package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** The list of people: what is searched and where the page begins stand in its address. */
@Named
@RequestScoped
public class UsersBacking {

    private static final int ROWS = 25;

    @Inject
    private Accounts accounts;

    private String q;
    private String cursor;
    private Page<Account> page;

    public void load() {
        page = accounts.list(new PageRequest(ROWS, cursor, q));
    }

    public List<Account> getRows() {
        return page().items();
    }

    public String getNextCursor() {
        return page().nextCursor();
    }

    private Page<Account> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
