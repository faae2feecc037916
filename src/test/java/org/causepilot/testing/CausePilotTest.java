package org.causepilot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test class against the running product. Its constructor and methods may ask for a {@link RunningCausePilot}.
 *
 * <p>All such classes share one server and one PostgreSQL: names must be made up by each test, and nothing may be assumed
 * about what else is there. They run one after the other, beside those that start servers of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(CausePilotExtension.class)
public @interface CausePilotTest {}
