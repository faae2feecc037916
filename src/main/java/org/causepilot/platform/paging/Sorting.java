package org.causepilot.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.causepilot.platform.persistence.Sql;

/**
 * By what a list is sorted, all in one direction, so that one index serves both.
 *
 * @param keys the last one is different for each item
 */
public record Sorting<T>(String name, boolean descending, List<SortKey<T>> keys) {

    /** {@code -last_gift}: as clients ask for it, and as a cursor keeps it. */
    String asked() {
        return (descending ? "-" : "") + name;
    }

    String orderBy() {
        return keys.stream()
                .map(key -> key.expression() + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** A row of values is compared as the index is sorted: PostgreSQL goes straight to the place. */
    Sql comesAfter(Cursor cursor) {
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            values.add(keys.get(index).read(cursor.keys().get(index + 1)));
        }
        String row = keys.stream().map(SortKey::expression).collect(Collectors.joining(", ", "(", ")"));
        String place = keys.stream().map(SortKey::placeholder).collect(Collectors.joining(", ", "(", ")"));
        return new Sql(row + (descending ? " < " : " > ") + place, values);
    }

    /** The other way round: a page of it begins where a page of this one ends. */
    public Sorting<T> reversed() {
        return new Sorting<>(name, !descending, keys);
    }

    /** The place after an item, for a page that begins there. */
    public Cursor after(T item) {
        List<String> texts = new ArrayList<>(List.of(asked()));
        keys.forEach(key -> texts.add(key.text().apply(item)));
        return new Cursor(texts);
    }

    /** @throws org.causepilot.platform.problem.ValidationException when the cursor is not of a list sorted so */
    Cursor placeIn(String encoded) {
        Cursor cursor = Cursor.decode(encoded, keys.size() + 1);
        if (!cursor.keys().get(0).equals(asked())) {
            throw Cursor.refused();
        }
        return cursor;
    }
}
