package org.causepilot.account.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Open to everybody, without a token: what the organization that the path names in {@code {organization_slug}} shows to the
 * public. The request is inside that organization then. The class says with {@link OfModule} what module must be on; when it
 * is off, or the organization may not work, there is nothing here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InPublicOrganization {}
