package org.causepilot.account.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.causepilot.account.entity.Role;

/**
 * Open to members of the organization that the path names in {@code {organization_id}}. The request is inside that
 * organization then: {@link org.causepilot.organization.control.OrganizationContext} has it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InOrganization {

    /** The least role that may enter. */
    Role value();

    /**
     * Superadmins enter as well, without being members and whatever the organization's status. Never for an
     * organization's own data: that opens to a superadmin only through membership.
     */
    boolean orSuperadmin() default false;
}
