package org.causepilot.platform.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;

/** Tells the reader of a page, in the reader's language, what was done or why it was not. */
public final class PageMessages {

    private PageMessages() {}

    /** @param key of the pages' bundle */
    public static void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** As {@link #done}, for the page that the next redirect leads to. */
    public static void doneAtNextPage(String key, Object... arguments) {
        keepForNextPage();
        done(key, arguments);
    }

    /** @param key of the pages' bundle */
    public static void failed(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /** As {@link #failed}, for the page that the next redirect leads to. */
    public static void failedAtNextPage(String key, Object... arguments) {
        keepForNextPage();
        failed(key, arguments);
    }

    /** At its field where the page has one of that name, at the top of the page otherwise. */
    public static void refused(DomainException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot().getLocale();
        boolean allShown = !refusal.errors().isEmpty();
        for (FieldError error : refusal.errors()) {
            allShown &= showAtField(faces, error, locale);
        }
        if (!allShown) {
            say(FacesMessage.SEVERITY_ERROR, refusal.detail().in(locale));
        }
    }

    /** A sentence of the pages' bundle, its places filled. */
    public static String text(String key, Object... arguments) {
        return PageTexts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale(), key, arguments);
    }

    private static void keepForNextPage() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    private static void say(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, sentence));
    }

    private static boolean showAtField(FacesContext faces, FieldError error, Locale locale) {
        Optional<UIInput> input = input(faces, camelCase(error.field()));
        input.ifPresent(field -> {
            String sentence = error.message().in(locale);
            field.setValid(false);
            // A field that is not valid shows what was submitted, which Faces has already forgotten by now.
            field.setSubmittedValue(field.getValue());
            faces.addMessage(
                    field.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
        return input.isPresent();
    }

    private static Optional<UIInput> input(FacesContext faces, String id) {
        AtomicReference<UIInput> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput input && isShownAs(id, component)) {
                found.set(input);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean isShownAs(String id, UIComponent component) {
        return id.equals(component.getId()) && component.isRendered();
    }

    /** {@code full_name} of the API is {@code fullName} on a page. */
    private static String camelCase(String field) {
        StringBuilder id = new StringBuilder();
        for (String word : field.split("_")) {
            id.append(id.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return id.toString();
    }
}
