package org.causepilot.fleet.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.causepilot.fleet.entity.FleetReport;
import org.causepilot.orgdatabase.entity.ServerConnections;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.json.JsonForm;
import org.causepilot.provisioning.entity.OrganizationState;

/**
 * The overview's figures as Chart.js wants them. Colours are names of variables of the style sheet: only the browser knows
 * what they are in its theme, and {@code charts.js} asks it.
 */
final class FleetCharts {

    private static final Map<OrganizationState, String> COLOURS = Map.of(
            OrganizationState.CONNECTED, "--good",
            OrganizationState.DISCONNECTED, "--bad",
            OrganizationState.SCHEMA_OUTDATED, "--warn",
            OrganizationState.UNKNOWN, "--info");
    private static final String QUIET = "--line-strong";

    private FleetCharts() {}

    static String states(FleetReport report) {
        List<OrganizationState> shown = Arrays.stream(OrganizationState.values())
                .filter(state -> report.count(state) > 0)
                .toList();
        Map<String, Object> counts = Map.of(
                "data",
                shown.stream().map(report::count).toList(),
                "backgroundColor",
                shown.stream().map(state -> COLOURS.getOrDefault(state, QUIET)).toList(),
                "borderColor",
                "--surface",
                "borderWidth",
                2);
        return chart(
                "doughnut",
                shown.stream().map(FleetCharts::word).toList(),
                List.of(counts),
                Map.of("animation", false, "cutout", "68%", "plugins", Map.of("legend", Map.of("display", false))));
    }

    static String servers(FleetReport report) {
        List<ServerConnections> servers = report.servers();
        Map<String, Object> used = bars(
                PageMessages.text("overview.servers.wanted"),
                servers.stream().map(ServerConnections::wanted).toList(),
                "--accent");
        Map<String, Object> free = bars(
                PageMessages.text("overview.servers.free"),
                servers.stream()
                        .map(server -> Math.max(0, server.capacity() - server.wanted()))
                        .toList(),
                "--line");
        Map<String, Object> axis = Map.of(
                "stacked",
                true,
                "grid",
                Map.of("color", "--line"),
                "ticks",
                Map.of("color", "--text-soft", "precision", 0));
        return chart(
                "bar",
                servers.stream().map(ServerConnections::server).toList(),
                List.of(used, free),
                Map.of(
                        "animation",
                        false,
                        "indexAxis",
                        "y",
                        "maintainAspectRatio",
                        false,
                        "scales",
                        Map.of("x", axis, "y", axis),
                        "plugins",
                        Map.of("legend", Map.of("labels", Map.of("color", "--text-soft")))));
    }

    private static Map<String, Object> bars(String label, List<Integer> data, String colour) {
        return Map.of("label", label, "data", data, "backgroundColor", colour, "maxBarThickness", 22);
    }

    private static String chart(
            String type, List<String> labels, List<Map<String, Object>> datasets, Map<String, Object> options) {
        return JsonForm.of(
                Map.of("type", type, "data", Map.of("labels", labels, "datasets", datasets), "options", options));
    }

    private static String word(OrganizationState state) {
        return PageMessages.text("status." + state.wireName());
    }
}
