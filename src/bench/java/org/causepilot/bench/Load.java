package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Clients that ask again as soon as they are answered, like wrk's. One thread and raw sockets: on a machine that the
 * server shares, what the client costs is taken from what is measured.
 */
final class Load {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

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
        try (Selector selector = Selector.open()) {
            return new Run(selector).until(length);
        } catch (IOException failure) {
            throw new UncheckedIOException("The server cannot be reached", failure);
        }
    }

    private final class Run {

        private final Selector selector;
        private final Latencies latencies = new Latencies();
        private int refused;
        private int underWay;

        Run(Selector selector) {
            this.selector = selector;
        }

        Outcome until(Duration length) throws IOException {
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            for (int client = 0; client < clients; client++) {
                send(new LoadConnection(server, selector));
            }
            while (underWay > 0) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((LoadConnection) key.attachment(), end);
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() > end + PATIENCE_NANOS) {
                    throw new IOException(underWay + " requests were never answered");
                }
            }
            return new Outcome(latencies, refused, (System.nanoTime() - begin) / 1e9);
        }

        private void receive(LoadConnection client, long end) throws IOException {
            if (!client.isComplete()) {
                return;
            }
            underWay--;
            latencies.add(client.nanos());
            refused += client.status() == 200 ? 0 : 1;
            boolean goesOn = System.nanoTime() < end;
            if (!goesOn || client.isLastAnswer()) {
                client.close();
            }
            if (goesOn) {
                send(client);
            }
        }

        private void send(LoadConnection client) throws IOException {
            client.send(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
            underWay++;
        }
    }
}
