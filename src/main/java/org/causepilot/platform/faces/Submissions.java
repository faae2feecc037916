package org.causepilot.platform.faces;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/**
 * Lets a form act once, however often it is sent: each rendering of {@code <cp:once/>} holds a token, which the first
 * sending spends. One that was refused gets it back, since nothing happened.
 */
@Named("submissions")
@SessionScoped
public class Submissions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 100;
    private static final String OF_THIS_REQUEST = Submissions.class.getName();

    private final Set<String> spent = new LinkedHashSet<>();

    /** A new one each time. */
    public String getToken() {
        return UUID.randomUUID().toString();
    }

    /** @throws ConflictException when it was spent */
    public synchronized void setToken(String token) {
        if (!spent.add(String.valueOf(token))) {
            throw new ConflictException(Message.of("platform.sent-twice"));
        }
        forgetOldest();
        FacesContext.getCurrentInstance().getAttributes().put(OF_THIS_REQUEST, token);
    }

    synchronized void giveBack(FacesContext faces) {
        spent.remove(faces.getAttributes().remove(OF_THIS_REQUEST));
    }

    private void forgetOldest() {
        Iterator<String> oldest = spent.iterator();
        while (spent.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }
}
