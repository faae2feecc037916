package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.causepilot.organization.entity.OrganizationSnapshot;

/**
 * Whether an engine does what requests will ask of it. The connection test spoke to a server; this goes the whole way,
 * through the stored string, the pool and JPA, to every table.
 */
@ApplicationScoped
class SmokeCheck {

    private static final String CLOSED_TABLES = """
            SELECT count(*) FROM pg_catalog.pg_class
            WHERE relnamespace = CAST('public' AS regnamespace) AND relkind IN ('r', 'p')
              AND relname NOT IN ('flyway_schema_history', 'organization_claim')
              AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
                       AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))
            """;
    private static final String READ_ONLY = "SELECT current_setting('transaction_read_only')";

    /** @throws OrganizationDatabaseUnavailableException what it lacks */
    void require(OrganizationSnapshot organization, Engine engine) {
        try (EntityManager entityManager = engine.entityManager()) {
            entityManager.getTransaction().begin();
            requireWritable(entityManager);
            requireOpenTables(entityManager);
            entityManager.getTransaction().rollback();
        } catch (OrganizationDatabaseUnavailableException unfit) {
            throw unfit;
        } catch (RuntimeException failure) {
            throw DatabaseFailures.unfit(organization, failure);
        }
    }

    private static void requireWritable(EntityManager entityManager) {
        Object readOnly = entityManager.createNativeQuery(READ_ONLY).getSingleResult();
        if ("on".equals(readOnly)) {
            throw new OrganizationDatabaseUnavailableException("read-only");
        }
    }

    private static void requireOpenTables(EntityManager entityManager) {
        Object closed = entityManager.createNativeQuery(CLOSED_TABLES).getSingleResult();
        if (((Number) closed).longValue() > 0) {
            throw new OrganizationDatabaseUnavailableException("no-privilege");
        }
    }
}
