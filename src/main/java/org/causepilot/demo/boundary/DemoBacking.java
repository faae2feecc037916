package org.causepilot.demo.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.demo.control.DemoExample;
import org.causepilot.platform.faces.PageMessages;

/** Loads the example into an installation that has nothing to show yet. */
@Named
@RequestScoped
public class DemoBacking {

    @Inject
    private DemoExample example;

    @Inject
    private CurrentAccount account;

    public String load() {
        int loaded = example.load(account.require().email());
        if (loaded > 0) {
            PageMessages.doneAtNextPage("overview.example.loaded", loaded);
        } else {
            PageMessages.failedAtNextPage("overview.example.failed");
        }
        return "/admin/overview.xhtml?faces-redirect=true";
    }
}
