package org.causepilot.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The same PostgreSQL server under another address: what a port forward does or, with a database of its own choice, a
 * pooler whose names are not the server's. It can fall silent as a broken network does: nobody is told.
 */
public final class TcpForwarder implements AutoCloseable {

    private static final int CHUNK = 8_192;

    private final ServerSocket entrance;
    private final int target;
    private final String database;
    private final AtomicReference<CountDownLatch> passage = new AtomicReference<>(new CountDownLatch(0));
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private TcpForwarder(InetAddress address, int target, String database) {
        try {
            this.entrance = new ServerSocket(0, 50, address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.target = target;
        this.database = database;
        daemon("forwarder", this::accept);
    }

    /** @param target port on 127.0.0.1 */
    public static TcpForwarder to(int target) {
        return new TcpForwarder(address("127.0.0.1"), target, null);
    }

    /** As {@link #to}, listening on {@code [::1]}. */
    public static TcpForwarder onIpv6To(int target) {
        return new TcpForwarder(address("::1"), target, null);
    }

    /** @param database that everybody comes to, whichever they ask for */
    public static TcpForwarder aliasing(int target, String database) {
        return new TcpForwarder(address("127.0.0.1"), target, database);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes, and nothing is closed. */
    public void fallSilent() {
        passage.set(new CountDownLatch(1));
    }

    public void speakAgain() {
        passage.get().countDown();
    }

    @Override
    public void close() {
        speakAgain();
        close(entrance);
        sockets.forEach(TcpForwarder::close);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                sockets.add(client);
                daemon("forwarded", () -> forward(client));
            } catch (IOException closing) {
                close(entrance);
            }
        }
    }

    private void forward(Socket client) {
        awaitPassage();
        try (client;
                Socket server = new Socket("127.0.0.1", target)) {
            sockets.add(server);
            daemon("forwarded-back", () -> pass(server, client));
            if (database != null) {
                PostgresGreeting.pass(
                        new DataInputStream(client.getInputStream()),
                        new DataOutputStream(server.getOutputStream()),
                        database);
            }
            pass(client, server);
        } catch (IOException gone) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            byte[] chunk = new byte[CHUNK];
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                awaitPassage();
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException gone) {
            close(to);
        }
    }

    private void awaitPassage() {
        try {
            passage.get().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception alreadyGone) {
            Thread.yield();
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
