package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.DatabasePlan;

/**
 * Makes databases and takes them away again. {@code CREATE DATABASE} runs in no transaction; the caller's journal is
 * what makes it safe.
 */
@ApplicationScoped
public class DatabaseCreator {

    private static final String MAINTENANCE = "postgres";
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    private DatabaseServers servers;

    @Inject
    private ServerDoors doors;

    /**
     * Looks whether the plan can be carried out, and makes nothing yet.
     *
     * @throws DatabaseExistsException when the name is taken
     * @throws ProvisioningFailedException when the server is not there
     */
    public void prepare(DatabasePlan plan) {
        try (Connection connection = connect(plan.server())) {
            ServerStatements server = new ServerStatements(connection);
            if (server.ownerOf(plan.database()).isPresent()) {
                throw new DatabaseExistsException(plan.database());
            }
            doors.close(server, plan.server().credentials().user());
        } catch (SQLException failure) {
            throw explain(plan, failure);
        }
    }

    /**
     * Role, database, and the door closed behind them before anyone can pass it.
     *
     * @throws DatabaseExistsException when somebody else was faster
     * @throws ProvisioningFailedException when the server refuses
     */
    public void create(DatabasePlan plan, CreationProgress progress) {
        try (Connection connection = connect(plan.server())) {
            ServerStatements server = new ServerStatements(connection);
            progress.begins(CreationStep.ROLE);
            server.createRole(plan.role(), plan.password());
            progress.begins(CreationStep.DATABASE);
            server.createDatabase(plan.database(), plan.role());
        } catch (SQLException failure) {
            throw explain(plan, failure);
        }
    }

    /** Whether the server has a database of this name. */
    public boolean exists(ServerUrl server, String database) throws SQLException {
        try (Connection connection = connect(server)) {
            return new ServerStatements(connection).ownerOf(database).isPresent();
        }
    }

    /** Takes away what belongs to the role, then the role; does nothing when neither is there. */
    public void drop(ServerUrl server, String database, String role) throws SQLException {
        try (Connection connection = connect(server)) {
            ServerStatements statements = new ServerStatements(connection);
            if (statements.ownerOf(database).filter(role::equals).isPresent()) {
                statements.dropDatabase(database, role);
            }
            statements.dropRole(role);
        }
    }

    private Connection connect(ServerUrl server) throws SQLException {
        return DriverSettings.FOR_MIGRATIONS
                .dataSource(server.at(MAINTENANCE), servers.policy())
                .getConnection();
    }

    private static RuntimeException explain(DatabasePlan plan, SQLException failure) {
        String state = failure.getSQLState();
        if (DUPLICATE_DATABASE.equals(state) || UNIQUE_VIOLATION.equals(state)) {
            return new DatabaseExistsException(plan.database());
        }
        return new ProvisioningFailedException(DriverFailures.of(failure));
    }
}
