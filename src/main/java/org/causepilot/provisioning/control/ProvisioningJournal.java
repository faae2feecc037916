package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.causepilot.provisioning.entity.DatabasePlan;
import org.causepilot.provisioning.entity.ProvisioningEntry;

/** What is being created right now, in the words needed to undo it. */
@ApplicationScoped
@Transactional
public class ProvisioningJournal {

    private static final String INSERT = """
            INSERT INTO provisionings (id, organization_id, server, database_name, role_name, removes_row, started_at)
            VALUES (CAST(?1 AS uuid), CAST(?2 AS uuid), ?3, ?4, ?5, ?6, ?7)
            """;
    private static final String SELECT = """
            SELECT CAST(id AS text), CAST(organization_id AS text), server, database_name, role_name, removes_row
            FROM provisionings ORDER BY started_at
            """;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public void begin(DatabasePlan plan, boolean removesRow) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, plan.attempt().toString())
                .setParameter(2, plan.organization().toString())
                .setParameter(3, plan.server().endpoint().toString())
                .setParameter(4, plan.database())
                .setParameter(5, plan.role())
                .setParameter(6, removesRow)
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Whoever crosses the line out decides how the attempt ended; others wait for that transaction.
     *
     * @return false when somebody was faster
     */
    public boolean crossOut(UUID attempt) {
        int lines = entityManager
                .createNativeQuery("DELETE FROM provisionings WHERE id = CAST(?1 AS uuid)")
                .setParameter(1, attempt.toString())
                .executeUpdate();
        return lines == 1;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ProvisioningEntry> open() {
        List<?> rows = entityManager.createNativeQuery(SELECT).getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static ProvisioningEntry entry(Object[] row) {
        return new ProvisioningEntry(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5]);
    }
}
