package org.causepilot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked for on the command line, {@code mvn -Pbench -Dbench.only=hot,first -Dbench.warmup=20}.
 *
 * @param only names of the parts to run; all when empty
 * @param warmUp before the hot read counts
 * @param round length of one turn of one side
 * @param rounds turns of each side
 * @param clients that ask at the same time
 * @param organizations that the hot read spreads over
 * @param firsts organizations that are asked for the first time
 * @param fleet organizations that are visited round robin
 * @param visits rounds over them
 * @param resident {@code ORG_DB_MAX_RESIDENT} of that part
 * @param maxConnections of PostgreSQL
 * @param changes of a connection string, with two nodes watching
 * @param donations of the organization whose reports are read
 * @param donors who gave them
 * @param repeats of each report
 * @param importLines of a file of donors, a multiple of 2,000
 * @param truthOrganizations among which reads and writes must not be mixed up
 * @param truthClients that read and write in them
 * @param truthLength how long
 */
record Options(
        List<String> only,
        Duration warmUp,
        Duration round,
        int rounds,
        int clients,
        int organizations,
        int firsts,
        int fleet,
        int visits,
        int resident,
        int maxConnections,
        int changes,
        int donations,
        int donors,
        int repeats,
        int importLines,
        int truthOrganizations,
        int truthClients,
        Duration truthLength) {

    static Options fromCommandLine() {
        return new Options(
                names(System.getProperty("bench.only", "")),
                Duration.ofSeconds(number("bench.warmup", 120)),
                Duration.ofSeconds(number("bench.seconds", 5)),
                number("bench.rounds", 8),
                number("bench.clients", 16),
                number("bench.organizations", 50),
                number("bench.firsts", 100),
                number("bench.fleet", 600),
                number("bench.visits", 4),
                number("bench.resident", 500),
                number("bench.max-connections", 500),
                number("bench.changes", 30),
                number("bench.donations", 1_000_000),
                number("bench.donors", 100_000),
                number("bench.repeats", 50),
                number("bench.import-lines", 200_000),
                number("bench.truth-organizations", 200),
                number("bench.truth-clients", 32),
                Duration.ofSeconds(number("bench.truth-seconds", 600)));
    }

    boolean includes(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** Where the built WAR, the server and what is measured lie. */
    static Path required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is set by `mvn -Pbench`");
        }
        return Path.of(value);
    }

    private static int number(String property, int otherwise) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
