package org.causepilot.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.platform.problem.PreconditionFailedException;

/** A row that counts its changes, so that nobody overwrites what they have not seen. */
public interface Versioned {

    long version();

    /**
     * The row, nobody else's to change before the transaction ends.
     *
     * @param expectedVersion null when the caller does not care
     * @throws NotFoundException when there is none
     * @throws PreconditionFailedException when it has another version
     */
    static <T extends Versioned> T locked(EntityManager entityManager, Class<T> type, Object id, Long expectedVersion) {
        T row = found(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
        if (expectedVersion != null && expectedVersion != row.version()) {
            throw new PreconditionFailedException();
        }
        return row;
    }

    /** @throws NotFoundException when there is none */
    static <T extends Versioned> T found(EntityManager entityManager, Class<T> type, Object id) {
        return found(entityManager.find(type, id));
    }

    private static <T> T found(T row) {
        if (row == null) {
            throw new NotFoundException();
        }
        return row;
    }
}
