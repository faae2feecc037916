package org.causepilot.architecture.violations.keepers.donor.control;

import javax.sql.DataSource;

/** A room that gets at a database past its keeper. */
record OpensItsOwnConnection(DataSource dataSource) {}
