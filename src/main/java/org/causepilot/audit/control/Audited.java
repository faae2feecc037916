package org.causepilot.audit.control;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act whose refusals go into the audit trail. What it changes when it succeeds it records itself, in its own
 * transaction.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {

    /** As {@link org.causepilot.audit.entity.AuditEvent#action}. */
    @Nonbinding
    String value() default "";

    /** What the first argument of type UUID is the id of. */
    @Nonbinding
    Subject subject() default Subject.ORGANIZATION;

    /** Whom or what an act concerns. */
    enum Subject {
        ORGANIZATION,
        ACCOUNT
    }
}
