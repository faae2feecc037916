package org.causepilot.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.causepilot.platform.http.Incident;
import org.causepilot.platform.http.Referrer;
import org.causepilot.platform.problem.DomainException;

/**
 * What happens when an action of a page fails, so that no backing bean has to say it: a refusal becomes a message on the
 * page, an expired page starts anew, anything else becomes an incident that the reader can name.
 */
final class PageFailures extends ExceptionHandlerWrapper {

    private static final String PROBLEM_VIEW = "/admin/problem.xhtml";

    PageFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (isHandled(faces, events.next().getContext().getException())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean isHandled(FacesContext faces, Throwable failure) {
        if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            return isShownElsewhere(faces, failure);
        }
        CDI.current().select(Submissions.class).get().giveBack(faces);
        Throwable known = known(failure);
        if (known instanceof ViewExpiredException expired) {
            startAnew(faces, expired.getViewId());
        } else if (known instanceof DomainException refusal) {
            refuse(faces, refusal);
        } else if (faces.isPostback()) {
            PageMessages.failed("problem.incident", incident(faces, failure));
        } else {
            return false;
        }
        return true;
    }

    /** A page half written cannot take a message; what the browser asked for in the background goes to a page of its own. */
    private static boolean isShownElsewhere(FacesContext faces, Throwable failure) {
        ExternalContext external = faces.getExternalContext();
        boolean possible = faces.getPartialViewContext().isAjaxRequest() && !external.isResponseCommitted();
        if (possible) {
            external.responseReset();
            go(faces, PROBLEM_VIEW + "?incident=" + incident(faces, failure));
        }
        return possible;
    }

    private static String incident(FacesContext faces, Throwable failure) {
        return Incident.open((HttpServletRequest) faces.getExternalContext().getRequest(), failure);
    }

    /** The failure that means something to us, out of what EL, Faces and EJB have wrapped around it. */
    private static Throwable known(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof DomainException || cause instanceof ViewExpiredException)
                .findFirst()
                .orElse(failure);
    }

    /** A page that cannot even be opened is answered with its status; an action that was refused, on its page. */
    private static void refuse(FacesContext faces, DomainException refusal) {
        if (faces.isPostback()) {
            PageMessages.refused(refusal);
            return;
        }
        try {
            faces.getExternalContext().responseSendError(refusal.type().status(), null);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void startAnew(FacesContext faces, String viewId) {
        String page = Referrer.page(
                        (HttpServletRequest) faces.getExternalContext().getRequest())
                .filter(from -> from.startsWith(viewId) && !from.endsWith("expired"))
                .orElse(viewId);
        go(faces, page + (page.contains("?") ? "&expired" : "?expired"));
    }

    private static void go(FacesContext faces, String address) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
