package org.causepilot.connection.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on a free loopback port and plays its script to whoever connects. Keeps all that it was told. */
final class RogueServer implements AutoCloseable {

    /** What it does with one client. */
    @FunctionalInterface
    interface Script {
        void play(Conversation client) throws Exception;
    }

    private final ServerSocket listener;
    private final Script script;
    private final AtomicInteger accepted = new AtomicInteger();
    private final StringBuffer heard = new StringBuffer();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService players = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rogue-server");
        thread.setDaemon(true);
        return thread;
    });

    private RogueServer(InetAddress address, Script script) {
        try {
            this.listener = new ServerSocket(0, 50, address);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        this.script = script;
        players.execute(this::listen);
    }

    static RogueServer playing(Script script) {
        return new RogueServer(InetAddress.getLoopbackAddress(), script);
    }

    static RogueServer on(InetAddress address, Script script) {
        return new RogueServer(address, script);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                accepted.incrementAndGet();
                clients.add(client);
                players.execute(() -> play(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket client) {
        try (client) {
            script.play(new Conversation(client, heard));
        } catch (Exception hungUp) {
            clients.remove(client); // what the other side does to us is the point of the test
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections came in. */
    int accepted() {
        return accepted.get();
    }

    /** Every byte received so far, as Latin-1. */
    String heard() {
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
        players.shutdownNow();
    }
}
