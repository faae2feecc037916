package org.causepilot.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** One measured number. */
record Figure(String part, String what, double value, String unit, Goal goal) {

    String line() {
        String measured = Goal.number(value) + (unit.isEmpty() ? "" : " " + unit);
        return "%-8s %-58s %16s  %-10s %s"
                .formatted(part, what, measured, goal.text(), goal.verdict(value))
                .stripTrailing();
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("part", part)
                .add("what", what)
                .add("value", value)
                .add("unit", unit)
                .add("goal", goal.text())
                .add("verdict", goal.verdict(value))
                .build();
    }
}
