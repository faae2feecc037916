package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.causepilot.audit.entity.Actor;

/** Lets a thread that serves no request act for the person who asked for it, so that the trail names them. */
@ApplicationScoped
public class OnBehalf {

    @Inject
    private ActingPerson actingPerson;

    @ActivateRequestContext
    public <T> T of(Actor actor, Supplier<T> work) {
        actingPerson.is(actor);
        return work.get();
    }
}
