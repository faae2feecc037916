package org.causepilot.platform.json;

import java.util.function.Consumer;

/**
 * A field of a JSON Merge Patch (RFC 7396): absent means "leave it", null means "clear it". Plain null cannot tell the
 * two apart.
 */
public record Given<T>(boolean isPresent, T value) {

    private static final Given<?> ABSENT = new Given<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Given<T> absent() {
        return (Given<T>) ABSENT;
    }

    public static <T> Given<T> of(T value) {
        return new Given<>(true, value);
    }

    public T orElse(T present) {
        return isPresent ? value : present;
    }

    public void ifPresent(Consumer<? super T> action) {
        if (isPresent) {
            action.accept(value);
        }
    }
}
