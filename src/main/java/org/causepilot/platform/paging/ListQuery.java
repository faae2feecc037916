package org.causepilot.platform.paging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.causepilot.platform.persistence.Sql;

/**
 * A page of a sorted and filtered list in one statement, after a place and not after a count: with an index on what it is
 * sorted by, a deep page costs what the first one does.
 */
public final class ListQuery<T> {

    private static final int FETCHED_AT_ONCE = 1_000;

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

    /**
     * All of them, in their order, without more than some in memory; inside a transaction, where the driver asks for as many
     * at once.
     *
     * @return how many there were
     */
    public <R> long forEach(Connection connection, Sql.Row<R> row, Consumer<R> action) throws SQLException {
        try (PreparedStatement statement = sql.then(sorting.orderBy()).on(connection)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                long count = 0;
                for (; rows.next(); count++) {
                    action.accept(row.from(rows));
                }
                return count;
            }
        }
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
