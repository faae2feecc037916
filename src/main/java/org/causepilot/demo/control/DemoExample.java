package org.causepilot.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.demo.entity.DemoOrganizations;

/** The demo organizations, each made or left out by itself. */
@ApplicationScoped
public class DemoExample {

    private static final Logger LOGGER = Logger.getLogger(DemoExample.class.getName());

    @Inject
    private DemoOnboarding onboarding;

    /**
     * Whatever happens, the caller goes on.
     *
     * @param admin e-mail address of the person who is to see what is in them
     * @return how many are there now that were not before
     */
    public int load(String admin) {
        int loaded = 0;
        for (DemoOrganization demo : DemoOrganizations.all()) {
            loaded += isTakenIn(demo, admin) ? 1 : 0;
        }
        return loaded;
    }

    private boolean isTakenIn(DemoOrganization demo, String admin) {
        try {
            onboarding.takeIn(demo, admin);
            LOGGER.log(Level.INFO, "{0} - demo organization ready", demo.slug());
            return true;
        } catch (SQLException | RuntimeException failure) {
            LOGGER.log(Level.WARNING, "{0} - no demo data: {1}", new Object[] {
                demo.slug(), failure.getClass().getSimpleName()
            });
            return false;
        }
    }
}
