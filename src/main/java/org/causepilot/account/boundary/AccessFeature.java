package org.causepilot.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.causepilot.account.control.AccessDenials;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.InPublicOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.control.OrganizationGuard;
import org.causepilot.account.control.SignedIn;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.organization.entity.Module;

/**
 * Puts its doors before each resource method, as its annotations, or else those of its class, say. A method that says
 * nothing needs a token: forgetting an annotation closes a door instead of opening one.
 */
@Provider
public class AccessFeature implements DynamicFeature {

    private static final List<Class<? extends Annotation>> RULES = List.of(
            PermitAll.class, SignedIn.class, SuperadminOnly.class, InOrganization.class, InPublicOrganization.class);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        AnnotatedElement rules = ruled(resource);
        boolean open =
                rules.isAnnotationPresent(PermitAll.class) || rules.isAnnotationPresent(InPublicOrganization.class);
        boolean temporary =
                rule(rules, SignedIn.class).map(SignedIn::withTemporaryPassword).orElse(false);
        context.register(new AccountFilter(
                bean(CurrentAccount.class),
                bean(ClientAddress.class),
                bean(AccessDenials.class),
                bean(Clock.class),
                open,
                open || temporary,
                name(resource)));
        rule(rules, SuperadminOnly.class)
                .ifPresent(rule -> context.register(
                        new SuperadminFilter(bean(CurrentAccount.class), bean(AccessDenials.class), name(resource))));
        Optional<Module> module =
                rule(resource.getResourceClass(), OfModule.class).map(OfModule::value);
        rule(rules, InOrganization.class)
                .ifPresent(rule ->
                        context.register(new OrganizationContextFilter(bean(OrganizationGuard.class), rule, module)));
        rule(rules, InPublicOrganization.class)
                .ifPresent(rule -> context.register(
                        new PublicOrganizationFilter(bean(OrganizationGuard.class), module.orElseThrow())));
    }

    /** A method that says anything speaks for itself; its class counts no longer. */
    private static AnnotatedElement ruled(ResourceInfo resource) {
        AnnotatedElement method = resource.getResourceMethod();
        return RULES.stream().anyMatch(method::isAnnotationPresent) ? method : resource.getResourceClass();
    }

    private static <A extends Annotation> Optional<A> rule(AnnotatedElement rules, Class<A> type) {
        return Optional.ofNullable(rules.getAnnotation(type));
    }

    private static String name(ResourceInfo resource) {
        return resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName();
    }

    /** Jersey makes this object before it knows of CDI; the beans are proxies, one for all requests. */
    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
