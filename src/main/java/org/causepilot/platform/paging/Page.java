package org.causepilot.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; null at the end
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * @param found up to {@code limit + 1} items: the one too many proves that there is a next page
     * @param cursorAfter where a page that begins after this item starts
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorAfter) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursorAfter.apply(items.get(limit - 1)).encoded());
    }

    public <R> Page<R> map(Function<? super T, R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor);
    }
}
