package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.organization.entity.OrganizationSnapshot;

/** The shortest way to a connection out of the product's pool, for the floors of the benchmark. Part of no product. */
@ApplicationScoped
public class FloorLeases {

    @Inject
    private EngineSlots slots;

    @Inject
    private OrganizationDatabaseManager manager;

    /** Used by one who answers with what it found. */
    public <T> T with(OrganizationSnapshot organization, Reading<T> reading) throws SQLException {
        try (Lease lease = slots.leaseIfOpen(organization).orElseGet(() -> manager.lease(organization));
                Connection connection = lease.connection()) {
            return reading.from(connection);
        }
    }

    /** What is done with the connection. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }
}
