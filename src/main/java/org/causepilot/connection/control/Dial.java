package org.causepilot.connection.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSession;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.connection.entity.IpAddress;
import org.causepilot.connection.entity.SslMode;

/**
 * One attempt to reach a server, from the first look-up to the end of its connection: the judge of every socket the
 * driver opens for it, and the record of how far it came.
 *
 * <p>The driver builds its socket factories by class name and hands them one text, so that text is the {@link #key()}
 * under which the attempt is found while the driver signs in. Cancel requests come later, from the same factory.
 */
final class Dial implements AutoCloseable {

    /** Filled by {@link #begin}, emptied by {@link #establish} and {@link #close}: only attempts under way. */
    private static final Map<String, Dial> UNDER_WAY = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private final ConnectionString string;
    private final ConnectionPolicy policy;
    private final Limits limits;
    private final Reception reception;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> deadline = new CompletableFuture<>();
    private final CompletableFuture<Void> contact = new CompletableFuture<>();
    private volatile SSLSession session;
    private volatile long connectedAt;
    private volatile long securedAt;
    private volatile boolean forbidden;
    private volatile boolean expired;
    private volatile boolean closed;

    private Dial(ConnectionString string, ConnectionPolicy policy, Limits limits) {
        this.string = string;
        this.policy = policy;
        this.limits = limits;
        this.reception = new Reception(limits.bytes(), () -> contact.complete(null));
    }

    static Dial begin(ConnectionString string, ConnectionPolicy policy, Limits limits) {
        Dial dial = new Dial(string, policy, limits);
        UNDER_WAY.put(dial.key, dial);
        dial.expireUnless(dial.contact, limits.contact());
        dial.expireUnless(dial.deadline, limits.total());
        return dial;
    }

    static Dial under(String key) {
        return Optional.ofNullable(UNDER_WAY.get(key))
                .orElseThrow(() -> new IllegalStateException("Nobody is dialling under this key"));
    }

    /** The timer belongs to the runtime and is cancelled when the event comes first: no thread of ours waits. */
    private void expireUnless(CompletableFuture<Void> event, Duration after) {
        event.orTimeout(after.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late instanceof TimeoutException) {
                expired = true;
                close();
            }
        });
    }

    String key() {
        return key;
    }

    ConnectionString string() {
        return string;
    }

    ConnectionPolicy policy() {
        return policy;
    }

    Limits limits() {
        return limits;
    }

    SslMode sslMode() {
        return policy.sslModeFor(string);
    }

    /** Judges where a socket is about to go. Whatever was believed of the name before does not count any more. */
    void admit(Socket socket, SocketAddress wanted) throws IOException {
        if (closed) {
            throw new IOException("Given up");
        }
        if (!(wanted instanceof InetSocketAddress address) || !isOurs(address)) {
            throw refused();
        }
        try {
            policy.judge(string, IpAddress.of(address.getAddress()));
        } catch (HostNotAllowedException notThere) {
            throw refused();
        }
        sockets.add(socket);
        if (closed) {
            socket.close(); // closed while we were judging
        }
    }

    /** An unresolved address would leave the choice to a proxy. */
    private boolean isOurs(InetSocketAddress address) {
        return !address.isUnresolved() && address.getPort() == string.port();
    }

    private ForbiddenAddressException refused() {
        forbidden = true;
        return new ForbiddenAddressException();
    }

    void connected() {
        connectedAt = System.nanoTime();
    }

    void forget(Socket socket) {
        sockets.remove(socket);
    }

    void secured(SSLSession agreed) {
        session = agreed;
        securedAt = System.nanoTime();
    }

    /** What TLS agreed on, once the handshake is done. */
    Optional<SSLSession> session() {
        return Optional.ofNullable(session);
    }

    /**
     * Signed in: from here on the connection lives by the timeouts of its owner.
     *
     * @return {@code false} when time ran out a moment before, and the connection is cut already
     */
    boolean establish() {
        UNDER_WAY.remove(key);
        contact.complete(null);
        boolean inTime = deadline.complete(null);
        if (inTime) {
            reception.lift();
        }
        return inTime;
    }

    /** When {@link #establish} was not reached, by whatever way. */
    void closeUnlessEstablished() {
        if (!reception.isLifted()) {
            close();
        }
    }

    /** By {@link System#nanoTime}; 0 before. */
    long connectedAt() {
        return connectedAt;
    }

    /** By {@link System#nanoTime}; 0 before, and without TLS. */
    long securedAt() {
        return securedAt;
    }

    boolean hasMetForbiddenAddress() {
        return forbidden;
    }

    boolean hasExpired() {
        return expired;
    }

    Reception reception() {
        return reception;
    }

    /** Closes every socket, which frees whoever waits on one. */
    @Override
    public void close() {
        closed = true;
        UNDER_WAY.remove(key);
        contact.complete(null);
        deadline.complete(null);
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                continue; // the others have to be closed all the same
            }
        }
    }
}
