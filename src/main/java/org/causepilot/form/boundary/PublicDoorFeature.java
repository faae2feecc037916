package org.causepilot.form.boundary;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.form.control.PublicTraffic;

/** Counts who comes by the public door. */
@Provider
public class PublicDoorFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass() == PublicFormsResource.class) {
            context.register(new PublicTrafficFilter(bean(PublicTraffic.class), bean(ActingPerson.class)));
        }
    }

    /** Jersey makes this object before it knows of CDI; the beans are proxies, one for all requests. */
    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
