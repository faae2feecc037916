package org.causepilot.architecture.violations.shared_data.donor.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An organization's data, out of the database that is everybody's. */
class ReadsTheSystemDatabase {

    @PersistenceContext(unitName = "system")
    EntityManager entityManager;
}
