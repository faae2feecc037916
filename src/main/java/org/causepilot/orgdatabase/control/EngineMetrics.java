package org.causepilot.orgdatabase.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.causepilot.pool.control.ServerBudget;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What engines and servers do, at {@code /metrics}. Bounded: the organizations whose engines were opened first have figures
 * of their own, until the server stops; the totals count all. Servers go by a number of their own, since figures are read
 * by more people than may know where databases stand.
 *
 * <p>Nothing is taken off again: Payara keeps something of every figure that was ever registered.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EngineMetrics {

    /** Organizations at the most: each has seven series. */
    private static final int SHOWN = 200;

    @Inject
    private MetricRegistry registry;

    @Inject
    private EngineCare engines;

    @Inject
    private ServerBudgets budgets;

    /** Why: which engine stands behind the figures of an organization. Follows the engines every few seconds. */
    private final Map<String, Engine> resident = new ConcurrentHashMap<>();

    private final Set<String> organizations = new HashSet<>();
    private final Set<String> servers = new HashSet<>();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refresh() {
        if (servers.isEmpty()) {
            showTotals();
        }
        budgets.all().stream().filter(budget -> servers.add(budget.server())).forEach(this::show);
        Map<String, Engine> open = engines.open()
                .filter(engine -> !engine.isRetired())
                .collect(Collectors.toMap(engine -> engine.owner().toString(), engine -> engine, EngineMetrics::newer));
        resident.putAll(open);
        resident.keySet().retainAll(open.keySet());
        open.keySet().stream()
                .filter(owner -> organizations.size() < SHOWN && organizations.add(owner))
                .forEach(this::show);
    }

    private static Engine newer(Engine one, Engine other) {
        return one.generation() >= other.generation() ? one : other;
    }

    private void showTotals() {
        gauge(
                "causepilot_engines",
                "Engines open on this node",
                () -> engines.open().count());
        gauge("causepilot_engines_opened_total", "Engines opened since the start", engines::openedSoFar);
        gauge("causepilot_engines_closed_total", "Engines closed since the start", engines::closedSoFar);
    }

    private void show(ServerBudget budget) {
        Tag server = new Tag("server", ServerNumber.of(budget.server()));
        String connections = "causepilot_server_connections";
        gauge(connections, "Connections to a server", () -> budget.usage().open(), server, state("open"));
        gauge(connections, "Connections to a server", () -> budget.usage().limit(), server, state("limit"));
        gauge(connections, "Connections to a server", () -> budget.usage().waiting(), server, state("waiting"));
        gauge(
                "causepilot_server_opened_total",
                "Connections made",
                () -> budget.usage().opened(),
                server);
        gauge(
                "causepilot_server_refused_total",
                "Requests without a connection",
                () -> budget.usage().refused(),
                server);
        gauge(
                "causepilot_server_breaker",
                "0 closed, 1 half open, 2 open",
                () -> budget.usage().breaker().ordinal(),
                server);
    }

    private void show(String owner) {
        Tag organization = new Tag("organization", owner);
        String connections = "causepilot_organization_connections";
        String meaning = "Connections to an organization's database";
        gauge(connections, meaning, of(owner, engine -> engine.usage().active()), organization, state("active"));
        gauge(connections, meaning, of(owner, engine -> engine.usage().idle()), organization, state("idle"));
        gauge(connections, meaning, of(owner, engine -> engine.usage().waiting()), organization, state("waiting"));
        gauge(
                "causepilot_organization_opened",
                "Connections made by this engine",
                of(owner, engine -> engine.usage().opened()),
                organization);
        gauge(
                "causepilot_organization_refused",
                "Requests without a connection",
                of(owner, engine -> engine.usage().refused()),
                organization);
        gauge(
                "causepilot_organization_generation",
                "Of the connection; 0 when no engine is open",
                of(owner, Engine::generation),
                organization);
        gauge(
                "causepilot_organization_breaker",
                "0 closed, 1 half open, 2 open",
                of(owner, engine -> engine.pool().breaker().ordinal()),
                organization);
    }

    private Supplier<Number> of(String owner, Function<Engine, Number> figure) {
        return () -> {
            Engine engine = resident.get(owner);
            return engine == null ? 0 : figure.apply(engine);
        };
    }

    private void gauge(String name, String meaning, Supplier<Number> value, Tag... tags) {
        Metadata described =
                Metadata.builder().withName(name).withDescription(meaning).build();
        registry.gauge(described, value, tags);
    }

    private static Tag state(String name) {
        return new Tag("state", name);
    }
}
