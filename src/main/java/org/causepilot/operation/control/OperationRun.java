package org.causepilot.operation.control;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.operation.entity.Claim;
import org.causepilot.platform.problem.DomainException;

/** One server's turn at an operation: from the first item that is left to the end, or until somebody else takes over. */
final class OperationRun {

    private static final Logger LOGGER = Logger.getLogger(OperationRun.class.getName());

    private final Claim claim;
    private final OperationKind kind;
    private final OperationLeases leases;

    OperationRun(Claim claim, OperationKind kind, OperationLeases leases) {
        this.claim = claim;
        this.kind = kind;
        this.leases = leases;
    }

    void carryOutWhile(BooleanSupplier wanted) {
        Optional<String> item = leases.next(claim);
        while (item.isPresent() && wanted.getAsBoolean()) {
            item = leases.record(claim, item.get(), carryOut(item.get()));
        }
        if (item.isPresent()) {
            leases.release(claim);
        } else {
            leases.end(claim);
        }
    }

    /** What failed is told in the operation; the next item may do better. */
    private Optional<String> carryOut(String item) {
        try {
            return kind.carryOut(item);
        } catch (DomainException refused) {
            return Optional.of(refused.type().code());
        } catch (RuntimeException unforeseen) {
            LOGGER.log(Level.SEVERE, "operation " + claim.operation() + " - " + item + " failed", unforeseen);
            return Optional.of("internal");
        }
    }
}
