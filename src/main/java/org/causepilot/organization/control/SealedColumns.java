package org.causepilot.organization.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.secret.entity.SealedColumn;

/** Where this room keeps sealed secrets. A revision is sealed as the connection that it once was. */
@Dependent
class SealedColumns {

    @Produces
    static SealedColumn connections() {
        return new SealedColumn(
                "organizations", "connection_sealed", "connection_key_id", "id", "generation", SealedConnection::place);
    }

    @Produces
    static SealedColumn revisions() {
        return new SealedColumn(
                "connection_revisions", "sealed", "key_id", "organization_id", "generation", SealedConnection::place);
    }
}
