package org.causepilot.orgdatabase.entity;

import java.util.Optional;

/**
 * A database that is an organization's own now.
 *
 * @param schemaVersion the one it was brought to
 * @param identity {@code system_identifier/oid}: the same however the database is reached, another one for a copy. Empty
 *     when its server does not tell
 */
public record AdoptedDatabase(String schemaVersion, Optional<String> identity) {}
