package org.causepilot.account.boundary;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds the mechanism that the server brings; ordinary injection finds ours only, which is the alternative to it. */
final class ServerMechanisms {

    /** Writes a stack trace for each bad token, with which anybody could fill the log. Kept here, or its level is lost. */
    private static final Logger LOGGER =
            Logger.getLogger("fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore");

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    private ServerMechanisms() {}

    static HttpAuthenticationMechanism besides(Class<? extends HttpAuthenticationMechanism> ours) {
        BeanManager beans = CDI.current().getBeanManager();
        for (Bean<?> bean : beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass() != ours) {
                CreationalContext<?> creation = beans.createCreationalContext(bean);
                return (HttpAuthenticationMechanism)
                        beans.getReference(bean, HttpAuthenticationMechanism.class, creation);
            }
        }
        throw new IllegalStateException("the server has no mechanism for MicroProfile JWT");
    }
}
