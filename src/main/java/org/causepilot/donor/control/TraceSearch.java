package org.causepilot.donor.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/**
 * Looks for a donor's traces in every column of every table that can hold text, whoever made the table: the catalogue says
 * which there are.
 *
 * @param columns how many were looked through
 * @param excepted where something was found that was said to be another person's, or could not be looked for
 * @param remaining how many rows hold a trace: none, or this would not exist
 */
record TraceSearch(int columns, List<String> excepted, long remaining) {

    /** Strings, JSON, XML, what is made of them, and whatever else somebody may have installed. */
    private static final String TEXT_COLUMNS = """
            SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name,
                   format('%I.%I', n.nspname, c.relname) AS quoted_table, quote_ident(a.attname) AS quoted_column,
                   has_column_privilege(c.oid, a.attnum, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS is_readable,
                   EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'donor_id'
                              AND o.atttypid = 'uuid'::regtype AND NOT o.attisdropped) AS names_a_donor
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
             WHERE c.relkind IN ('r', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
               AND coalesce(e.typcategory, t.typcategory) IN ('S', 'U', 'C', 'X')
               AND coalesce(e.oid, t.oid) NOT IN ('uuid'::regtype, 'bytea'::regtype)
             ORDER BY 1, a.attnum
            """;

    /** @throws ErasureIncompleteException where anything is left, or nobody can look, and it is not excepted */
    static TraceSearch through(Connection connection, DonorTraces traces, List<String> excepted) throws SQLException {
        List<Place> places = traces.any() == null ? List.of() : places(connection);
        List<Found> finds = new ArrayList<>();
        for (List<Place> table : byTable(places)) {
            finds.addAll(found(connection, table, traces));
        }
        List<Found> left = finds.stream()
                .filter(found ->
                        !found.mayBePassed() || !excepted.contains(found.place().name()))
                .toList();
        if (!left.isEmpty()) {
            throw new ErasureIncompleteException(left.stream().map(Found::told).toList());
        }
        List<String> passed = finds.stream().map(found -> found.place().name()).toList();
        return new TraceSearch(places.size(), passed, 0);
    }

    private static List<Place> places(Connection connection) throws SQLException {
        return Sql.of(TEXT_COLUMNS).list(connection, Place::of);
    }

    private static Iterable<List<Place>> byTable(List<Place> places) {
        return places.stream()
                .collect(Collectors.groupingBy(Place::table, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** One walk through a table, whatever number of columns it has. */
    private static List<Found> found(Connection connection, List<Place> table, DonorTraces traces) throws SQLException {
        List<Found> found = new ArrayList<>();
        List<Place> readable = table.stream().filter(Place::isReadable).toList();
        table.stream().filter(place -> !place.isReadable()).map(Found::closed).forEach(found::add);
        if (!readable.isEmpty()) {
            found.addAll(counted(connection, readable, traces));
        }
        return found;
    }

    private static List<Found> counted(Connection connection, List<Place> columns, DonorTraces traces)
            throws SQLException {
        Sql counts = Sql.of("SELECT ");
        for (int at = 0; at < columns.size(); at++) {
            counts = counts.then(at == 0 ? "" : ", ").then(columns.get(at).counts(traces));
        }
        return counts
                .then(" FROM " + columns.get(0).table())
                .first(connection, row -> {
                    List<Found> found = new ArrayList<>();
                    for (int at = 0; at < columns.size(); at++) {
                        found.add(new Found(columns.get(at), row.getLong(2 * at + 1), row.getLong(2 * at + 2)));
                    }
                    return found;
                })
                .orElseThrow()
                .stream()
                .filter(each -> each.certain() + each.possible() > 0)
                .toList();
    }

    /**
     * A column.
     *
     * @param name as people are told it
     * @param table quoted, with its schema
     * @param column quoted
     */
    private record Place(String name, String table, String column, boolean isReadable, Owner owner) {

        static Place of(ResultSet row) throws SQLException {
            String table = row.getString("table_name");
            String name = table.replaceFirst("^public\\.", "") + "." + row.getString("column_name");
            return new Place(
                    name,
                    row.getString("quoted_table"),
                    row.getString("quoted_column"),
                    row.getBoolean("is_readable"),
                    Owner.of(table, row.getBoolean("names_a_donor")));
        }

        /** How many rows hold the address; how many others hold the number or the name and are no other donor's. */
        Sql counts(DonorTraces traces) {
            String text = DonorTraces.foldedText(column);
            Sql certain = traces.address() == null
                    ? Sql.of("false")
                    : Sql.of("coalesce(" + text + " ~* ?, false)", traces.address());
            Sql possible = traces.others() == null
                    ? Sql.of("false")
                    : Sql.of("coalesce(" + text + " ~* ?, false) AND ", traces.others())
                            .then(owner.isNobodyElse(traces));
            return Sql.of("count(*) FILTER (WHERE ")
                    .then(certain)
                    .then("), count(*) FILTER (WHERE NOT ")
                    .then(certain)
                    .then(" AND ")
                    .then(possible)
                    .then(")");
        }
    }

    /** How the rows of a table tell which donor they are of. */
    private enum Owner {
        DONORS,
        NAMED,
        UNKNOWN;

        static Owner of(String table, boolean namesADonor) {
            if (table.equals("public.donors")) {
                return DONORS;
            }
            return namesADonor ? NAMED : UNKNOWN;
        }

        Sql isNobodyElse(DonorTraces traces) {
            return switch (this) {
                case DONORS -> Sql.of("id = ?", traces.donor());
                case NAMED -> Sql.of("coalesce(donor_id = ?, true)", traces.donor());
                case UNKNOWN -> Sql.of("true");
            };
        }
    }

    /**
     * A column where something was found, or could not be looked for.
     *
     * @param certain rows with the e-mail address
     * @param possible other rows with the number or the name
     */
    private record Found(Place place, long certain, long possible) {

        static Found closed(Place place) {
            return new Found(place, 0, 0);
        }

        boolean mayBePassed() {
            return certain == 0;
        }

        FieldError told() {
            return place.isReadable()
                    ? new FieldError(place.name(), "still-there", Message.of("donor.still-there", certain + possible))
                    : new FieldError(place.name(), "not-readable", Message.of("donor.not-readable"));
        }
    }
}
