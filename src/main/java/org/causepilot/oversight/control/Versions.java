package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Below what the product runs. */
@ApplicationScoped
public class Versions {

    @Inject
    private SystemStatements database;

    /** With its version; the name alone that it gives itself over the Servlet API would not do. */
    public String server() {
        return System.getProperty("glassfish.version", "");
    }

    public String java() {
        return Runtime.version() + ", " + System.getProperty("java.vendor");
    }

    /** Of the server that holds the system database. */
    public String postgres() {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SHOW server_version");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
