package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causepilot.oversight.entity.SealedRow;
import org.causepilot.secret.control.SecretSealer;
import org.causepilot.secret.control.UnreadableSecretException;
import org.causepilot.secret.entity.SealedColumn;
import org.causepilot.secret.entity.SecretPlace;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Every sealed secret of the system database, whichever room it belongs to. */
@ApplicationScoped
@Transactional
class SealedRows {

    @Inject
    @Any
    private Instance<SealedColumn> columns;

    @Inject
    private SystemStatements database;

    @Inject
    private SecretSealer sealer;

    /** How many secrets each key sealed; null stands for what names no key. */
    public Map<Long, Long> countByKey() {
        return database.inTransaction(connection -> {
            Map<Long, Long> counts = new HashMap<>();
            for (SealedColumn column : columns) {
                SealedColumnStatements.countByKey(connection, column)
                        .forEach((key, secrets) -> counts.merge(key, secrets, Long::sum));
            }
            return counts;
        });
    }

    /** The names of those that another key than the primary one sealed. */
    public List<String> notUnderPrimary() {
        return database.inTransaction(connection -> {
            List<String> names = new ArrayList<>();
            for (SealedColumn column : columns) {
                SealedColumnStatements.notUnder(connection, column, sealer.primaryKeyId()).stream()
                        .map(SealedRow::name)
                        .forEach(names::add);
            }
            return names;
        });
    }

    /**
     * Seals one again, under the primary key. A row that is gone, was changed, or has been sealed again already, is left
     * as it is: what replaces a ciphertext is put where that very ciphertext still stands.
     *
     * @throws UnreadableSecretException when it does not open; it is not touched
     */
    public void reseal(SealedRow row) {
        SealedColumn column = columnOf(row);
        SecretPlace place = column.place().apply(row.owner(), row.revision());
        database.inTransaction(connection -> {
            Optional<byte[]> old = SealedColumnStatements.read(connection, column, row, sealer.primaryKeyId());
            if (old.isPresent()) {
                byte[] fresh = sealer.reseal(old.get(), place);
                SealedColumnStatements.replace(connection, column, row, old.get(), fresh);
            }
            return row;
        });
    }

    private SealedColumn columnOf(SealedRow row) {
        return columns.stream()
                .filter(column -> column.table().equals(row.table()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room keeps secrets in " + row.table()));
    }
}
