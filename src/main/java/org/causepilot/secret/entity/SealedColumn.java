package org.causepilot.secret.entity;

import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A column of the system database that holds sealed secrets. Each room produces a bean for each of its own; the rotation
 * of keys finds them and knows none of the rooms.
 *
 * @param keyColumn computed by the database: which key sealed the secret
 * @param owner SQL of the row: a UUID; together with the revision it names the row
 * @param revision SQL of the row: a whole number
 * @param place what the secret is sealed to
 */
public record SealedColumn(
        String table,
        String column,
        String keyColumn,
        String owner,
        String revision,
        BiFunction<UUID, Long, SecretPlace> place) {}
