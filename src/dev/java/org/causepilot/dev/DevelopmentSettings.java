package org.causepilot.dev;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the environment says about a development server; what it leaves open is filled in, never overruled. */
record DevelopmentSettings(Map<String, String> given) {

    private static final String DATA_DIR = "CAUSEPILOT_DATA_DIR";
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    Path dataDirectory() {
        return Path.of(value(DATA_DIR).orElse(".causepilot")).toAbsolutePath().normalize();
    }

    String superadmin() {
        return value("CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL").orElse("admin@causepilot.local");
    }

    boolean namesAPassword() {
        return value("CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD").isPresent();
    }

    /** Whoever names both databases has a PostgreSQL, and gets no second one. */
    boolean needsPostgres() {
        return value(ProductConfiguration.SYSTEM_DB_URL).isEmpty()
                || value(ProductConfiguration.ORGANIZATION_DB_URL).isEmpty();
    }

    /** Said at once, not after PostgreSQL has started. */
    void requireGivenPortToBeFree() {
        givenPort().filter(port -> !Ports.isFree(port)).ifPresent(port -> {
            throw new LaunchException("Port " + port + " (CAUSEPILOT_HTTP_PORT) is taken by another program.\n"
                    + "Name another one, or leave the variable out: then the next free one is used.");
        });
    }

    /** The one that was given, or else the first free one from the usual one on. */
    int httpPort() {
        return givenPort().orElseGet(() -> Ports.firstFreeFrom(USUAL_PORT));
    }

    /** The usual port, when another one had to be used without anybody having asked for that. */
    Optional<Integer> portTakenByOthers(int used) {
        return givenPort().isPresent() || used == USUAL_PORT ? Optional.empty() : Optional.of(USUAL_PORT);
    }

    /** Everything for the product: ours first, then what was given on top of it. */
    Map<String, String> over(Map<String, String> ours) {
        Map<String, String> all = new HashMap<>(ours);
        if (value(ProductConfiguration.ORGANIZATION_DB_URL).isPresent()) {
            // Ours names the loopback address only; without it the product allows the server that was given.
            all.remove(ProductConfiguration.ALLOWED_HOSTS);
        }
        given.keySet().stream()
                .filter(PayaraSetup::configuresTheProduct)
                .forEach(name -> value(name).ifPresent(value -> all.put(name, value)));
        all.put(DATA_DIR, dataDirectory().toString());
        return all;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name)).filter(text -> !text.isBlank());
    }

    private Optional<Integer> givenPort() {
        return value("CAUSEPILOT_HTTP_PORT").map(DevelopmentSettings::parse);
    }

    private static int parse(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below.
        }
        throw new LaunchException("CAUSEPILOT_HTTP_PORT is not a port: give a number from 1 to " + HIGHEST_PORT);
    }
}
