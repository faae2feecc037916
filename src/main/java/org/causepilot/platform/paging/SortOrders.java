package org.causepilot.platform.paging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** The ways in which one list can be sorted. */
public final class SortOrders<T> {

    private final String usual;
    private final Map<String, List<SortKey<T>>> orders;

    private SortOrders(String usual, Map<String, List<SortKey<T>>> orders) {
        this.usual = usual;
        this.orders = Collections.unmodifiableMap(orders);
    }

    /** @param usual when nothing is asked for; with a minus in front: descending */
    public static <T> SortOrders<T> usually(String usual) {
        return new SortOrders<>(usual, Map.of());
    }

    /** @param keys the last one is different for each item */
    @SafeVarargs
    public final SortOrders<T> with(String name, SortKey<T>... keys) {
        Map<String, List<SortKey<T>>> more = new LinkedHashMap<>(orders);
        more.put(name, List.of(keys));
        return new SortOrders<>(usual, more);
    }

    /**
     * @param asked {@code name} or {@code -name}; null for the usual one
     * @throws ValidationException when this list cannot be sorted so
     */
    public Sorting<T> choose(String asked) {
        String wanted = asked == null || asked.isEmpty() ? usual : asked;
        boolean descending = wanted.startsWith("-");
        String name = descending ? wanted.substring(1) : wanted;
        List<SortKey<T>> keys = orders.get(name);
        if (keys == null) {
            throw new ValidationException("sort", "not-one-of", Message.of("platform.field.not-one-of", choices()));
        }
        return new Sorting<>(name, descending, keys);
    }

    private String choices() {
        return orders.keySet().stream()
                .flatMap(name -> Stream.of(name, "-" + name))
                .collect(Collectors.joining(", "));
    }
}
