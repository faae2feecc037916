package org.causepilot.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A crowd that asks the same few things over and over. */
final class Load {

    private final URI server;
    private final List<byte[]> requests;
    private final int clients;

    /** @param requests one of which is chosen at random each time */
    Load(URI server, List<byte[]> requests, int clients) {
        this.server = server;
        this.requests = requests;
        this.clients = clients;
    }

    /** @param refused answers other than 200 */
    record Outcome(Latencies latencies, int refused, double seconds) {

        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    Outcome run(Duration length) {
        Clock clock = new Clock();
        double seconds = new Crowd(server, Collections.nCopies(clients, clock)).run(length);
        return new Outcome(clock.latencies, clock.refused, seconds);
    }

    /** All visitors are the same: none has anything to remember. */
    private final class Clock implements Visitor {

        private final Latencies latencies = new Latencies();
        private int refused;

        @Override
        public byte[] asks() {
            return requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
        }

        @Override
        public void hears(LoadConnection answer) {
            latencies.add(answer.nanos());
            refused += answer.status() == 200 ? 0 : 1;
        }

        @Override
        public void losesTheLine(IOException why) throws IOException {
            throw why;
        }
    }
}
