package org.causepilot.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What this server knows how to do. During an update another one may know more, or less. */
@ApplicationScoped
class OperationKinds {

    @Inject
    @Any
    private Instance<OperationKind> kinds;

    List<String> names() {
        return kinds.stream().map(OperationKind::name).toList();
    }

    OperationKind get(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operation is called " + name));
    }
}
