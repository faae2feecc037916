package org.causepilot.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SQL with the values of its question marks, in their order. Pieces are put together to one statement, so that several
 * rooms can take part in it and none has to know the columns of another.
 *
 * @param values of types that the driver knows; moments, currencies and constants of enumerations are stored as the
 *     entities do it
 */
public record Sql(String text, List<Object> values) {

    /** Reads one row; moving to the next is not its affair. */
    @FunctionalInterface
    public interface Row<T> {

        T from(ResultSet row) throws SQLException;
    }

    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    public Sql then(Sql next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new Sql(text + next.text, all);
    }

    public Sql then(String next, Object... more) {
        return then(of(next, more));
    }

    public <T> List<T> list(Connection connection, Row<T> row) throws SQLException {
        try (PreparedStatement statement = on(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.from(rows));
            }
            return found;
        }
    }

    public <T> Optional<T> first(Connection connection, Row<T> row) throws SQLException {
        return list(connection, row).stream().findFirst();
    }

    /** @return how many rows it concerned */
    public int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = on(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Prepared, with its values; the caller closes it. */
    public PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, stored(values.get(index)));
            }
            return statement;
        } catch (SQLException unfit) {
            statement.close();
            throw unfit;
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value;
    }

    /** Values may be people's data, which has no place in a log. */
    @Override
    public String toString() {
        return "Sql[" + text + "]";
    }
}
