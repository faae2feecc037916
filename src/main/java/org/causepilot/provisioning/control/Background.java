package org.causepilot.provisioning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.OnBehalf;
import org.causepilot.audit.entity.Actor;

/** Work that a page watches instead of waiting for it, done for the person who asked. */
@ApplicationScoped
class Background {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private OnBehalf onBehalf;

    <T> Future<T> start(Supplier<T> work) {
        Actor actor = actingPerson.get();
        return executor.submit(() -> onBehalf.of(actor, work));
    }
}
