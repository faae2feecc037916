package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditedOperationsTest {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Test
    void everyOperationThatChangesSomethingHasItsActionOrAReasonWhyNot() {
        List<String> changing = OpenApiDocument.read().operations().stream()
                .filter(operation -> CHANGING.contains(operation.method()))
                .map(Operation::id)
                .toList();
        Set<String> accountedFor = new HashSet<>(AuditedOperations.ACTIONS.keySet());
        accountedFor.addAll(AuditedOperations.OF_ORGANIZATIONS);

        assertThat(accountedFor).containsExactlyInAnyOrderElementsOf(changing);
    }
}
