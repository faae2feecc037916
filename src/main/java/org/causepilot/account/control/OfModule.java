package org.causepilot.account.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.causepilot.organization.entity.Module;

/**
 * All of this resource belongs to a module: it opens only while the organization has that turned on, for whomever else it
 * would open to. Needs {@link InOrganization} or {@link InPublicOrganization}, which say what organization it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfModule {

    /** Off: 403 {@code module-disabled} for members, 404 for the public. */
    Module value();
}
