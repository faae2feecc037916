package org.causepilot.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A failure nobody foresaw: its trace goes to the log, its number to the client, and neither to the other. */
public final class Incident {

    private static final Logger LOGGER = Logger.getLogger(Incident.class.getName());
    private static final String ATTRIBUTE = Incident.class.getName();

    private Incident() {}

    /** Once per request: Jersey asks its mappers twice when an EJB fails. */
    public static String open(HttpServletRequest request, Throwable failure) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) {
            return number;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        request.setAttribute(ATTRIBUTE, number);
        LOGGER.log(Level.SEVERE, failure, () -> "incident " + number + " - " + request.getMethod());
        return number;
    }
}
