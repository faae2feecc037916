package org.causepilot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * PostgreSQL under another address, which can fall silent: connections stay open, new ones are accepted, and nothing is
 * ever said again. What a server looks like behind a network that lost it.
 */
final class Forwarder implements AutoCloseable {

    private static final int BACKLOG = 500;
    private static final int BUFFER = 1 << 14;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    /** @param target port on 127.0.0.1 */
    Forwarder(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    /** What was open has lost bytes and is closed; what comes now is forwarded. */
    void speak() {
        silent = false;
        sockets.forEach(Forwarder::close);
        sockets.clear();
    }

    @Override
    public void close() {
        close(entrance);
        sockets.forEach(Forwarder::close);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                sockets.add(client);
                if (!silent) {
                    forward(client);
                }
            } catch (IOException closing) {
                close(entrance);
            }
        }
    }

    private void forward(Socket client) throws IOException {
        Socket server = new Socket("127.0.0.1", target);
        sockets.add(server);
        daemon(() -> pass(client, server));
        daemon(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!silent) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException gone) {
            // Told to the other side below.
        }
        if (!silent) {
            close(from);
            close(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
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
}
