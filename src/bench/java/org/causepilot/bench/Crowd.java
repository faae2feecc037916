package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients that ask again as soon as they are answered, like wrk's. One thread and raw sockets: on a machine that the
 * server shares, what the client costs is taken from what is measured. Visitors need not mind each other.
 */
final class Crowd {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final URI server;
    private final List<? extends Visitor> visitors;

    Crowd(URI server, List<? extends Visitor> visitors) {
        this.server = server;
        this.visitors = visitors;
    }

    /** @return how many seconds it took until the last one was answered */
    double run(Duration length) {
        try (Selector selector = Selector.open()) {
            return new Run(selector).until(length);
        } catch (IOException failure) {
            throw new UncheckedIOException("The server cannot be reached", failure);
        }
    }

    private final class Run {

        private final Selector selector;
        private final Map<LoadConnection, Visitor> underWay = new IdentityHashMap<>();

        Run(Selector selector) {
            this.selector = selector;
        }

        double until(Duration length) throws IOException {
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            for (Visitor visitor : visitors) {
                send(new LoadConnection(server, selector), visitor);
            }
            while (!underWay.isEmpty()) {
                selector.select(1_000);
                for (SelectionKey key : new ArrayList<>(selector.selectedKeys())) {
                    receive((LoadConnection) key.attachment(), end);
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() > end + PATIENCE_NANOS) {
                    throw new IOException(underWay.size() + " requests were never answered");
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        private void receive(LoadConnection client, long end) throws IOException {
            Visitor visitor = underWay.get(client);
            try {
                if (!client.isComplete()) {
                    return;
                }
                visitor.hears(client);
            } catch (IOException lost) {
                client.close();
                visitor.losesTheLine(lost);
            }
            underWay.remove(client);
            boolean goesOn = System.nanoTime() < end;
            if (!goesOn || client.isLastAnswer()) {
                client.close();
            }
            if (goesOn) {
                send(client, visitor);
            }
        }

        /** The server may have closed the connection since its last answer: then nobody has heard the request yet. */
        private void send(LoadConnection client, Visitor visitor) throws IOException {
            byte[] request = visitor.asks();
            underWay.put(client, visitor);
            try {
                client.send(request);
            } catch (IOException closed) {
                client.close();
                client.send(request);
            }
        }
    }
}
