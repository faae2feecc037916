package org.causepilot.health.boundary;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pages in the stage of development show their own source and their errors to anybody. */
@WebListener
public class FacesStageGuard implements ServletContextListener {

    private static final Logger LOGGER = Logger.getLogger(FacesStageGuard.class.getName());
    private static final String STAGE = "jakarta.faces.PROJECT_STAGE";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String stage = event.getServletContext().getInitParameter(STAGE);
        if (!"Production".equals(stage)) {
            String reason = STAGE + " must be Production";
            LOGGER.log(Level.SEVERE, "start refused - {0}", reason);
            throw new IllegalStateException(reason);
        }
    }
}
