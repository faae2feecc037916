package org.causepilot.idempotency.boundary;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.idempotency.control.KeptAnswers;

/** Puts the filter around the methods that ask for it. */
@Provider
public class IdempotencyFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Idempotent rule = resource.getResourceMethod().getAnnotation(Idempotent.class);
        if (rule != null) {
            context.register(
                    new IdempotencyFilter(bean(KeptAnswers.class), bean(ActingPerson.class), rule.largestBody()));
        }
    }

    /** Jersey makes this object before it knows of CDI; the beans are proxies, one for all requests. */
    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
