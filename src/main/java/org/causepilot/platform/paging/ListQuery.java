package org.causepilot.platform.paging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.causepilot.platform.persistence.Sql;

/**
 * A page of a sorted and filtered list in one statement, after a place and not after a count: with an index on what it is
 * sorted by, a deep page costs what the first one does.
 */
public final class ListQuery<T> {

    private final Sorting<T> sorting;
    private Sql sql;

    private ListQuery(Sorting<T> sorting, Sql sql) {
        this.sorting = sorting;
        this.sql = sql;
    }

    /** @param select up to its conditions: {@code SELECT … FROM donors} */
    public static <T> ListQuery<T> of(String select, Sorting<T> sorting) {
        return of(Sql.of(select), sorting);
    }

    /** As {@link #of(String, Sorting)}, for a selection that holds values already. */
    public static <T> ListQuery<T> of(Sql select, Sorting<T> sorting) {
        return new ListQuery<>(sorting, select.then(" WHERE true"));
    }

    /**
     * Only what fulfils this.
     *
     * @param condition with one question mark
     * @param value null when everything does
     */
    public ListQuery<T> where(String condition, Object value) {
        return value == null ? this : and(Sql.of(condition, value));
    }

    public ListQuery<T> and(Sql condition) {
        sql = sql.then(" AND ").then(condition);
        return this;
    }

    /** @throws org.causepilot.platform.problem.ValidationException when the cursor is not one of this sorting */
    public Page<T> read(Connection connection, PageRequest page, Sql.Row<T> row) throws SQLException {
        if (page.hasCursor()) {
            and(sorting.comesAfter(sorting.placeIn(page.cursor())));
        }
        List<T> found =
                sql.then(sorting.orderBy() + " LIMIT ?", page.limit() + 1).list(connection, row);
        return Page.of(found, page.limit(), sorting::after);
    }
}
