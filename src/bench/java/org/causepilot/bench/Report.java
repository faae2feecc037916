package org.causepilot.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** All figures of one run: printed as they come, and once more at the end, as a table and as JSON. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final Instant begin = Instant.now();
    private final Options options;

    Report(Options options) {
        this.options = options;
    }

    void add(String part, String what, double value, String unit) {
        add(part, what, value, unit, Goal.NONE);
    }

    void add(String part, String what, double value, String unit, Goal goal) {
        Figure figure = new Figure(part, what, value, unit, goal);
        figures.add(figure);
        System.out.println(figure.line());
    }

    /** How busy the machine is beside us: figures taken under another's load are no good without it. */
    void load(String part) {
        add(part, "load of the machine, average of the last minute", loadAverage(), "");
    }

    static void say(String progress) {
        System.out.println("--- " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + progress);
    }

    void table() {
        System.out.println();
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    void write(Path folder) {
        Path file = folder.resolve("bench-" + begin.getEpochSecond() + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, json().toString() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
        System.out.println("\n" + file);
    }

    private JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        figures.forEach(figure -> all.add(figure.json()));
        return Json.createObjectBuilder()
                .add("begin", begin.toString())
                .add("end", Instant.now().toString())
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("java", Runtime.version().toString())
                .add("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .add("options", options.toString())
                .add("figures", all)
                .build();
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
