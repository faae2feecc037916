package org.causepilot.architecture.violations.boundary_data.donor.boundary;

import java.sql.Connection;

/** A door that goes to the database by itself. */
record AsksTheDatabase(Connection connection) {}
