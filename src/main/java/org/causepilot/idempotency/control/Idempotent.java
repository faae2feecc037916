package org.causepilot.idempotency.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.causepilot.platform.json.RecordBodyReader;

/** A resource method that minds {@code Idempotency-Key}: repeated with the same key, it answers as it did the first time. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    /** Bytes that a body may have; those beyond are not compared, since what has more is refused. */
    int largestBody() default RecordBodyReader.LARGEST;
}
