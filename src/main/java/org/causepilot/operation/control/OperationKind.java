package org.causepilot.operation.control;

import java.util.Optional;
import org.causepilot.operation.entity.Operation;

/**
 * A sort of long work, as a bean of the room that can do it. Any server may be asked to carry on what another one began,
 * so it keeps nothing in memory.
 */
public interface OperationKind {

    /** Kept with every operation: {@code key-rotation}. */
    String name();

    /**
     * Does one of them, in transactions of its own. It may have been done before, by a server that died before it could
     * say so: doing it again must do no harm.
     *
     * @return empty when it succeeded, else a stable code that says why not
     */
    Optional<String> carryOut(String item);

    /** In the transaction that ends the operation, whichever way it ended. */
    void ended(Operation operation);
}
