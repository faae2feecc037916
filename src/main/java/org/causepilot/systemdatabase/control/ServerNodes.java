package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.causepilot.systemdatabase.entity.Confirmation;
import org.causepilot.systemdatabase.entity.ServerNode;

/**
 * The servers that run on this system database, and whether this one may still count itself among them.
 *
 * <p>For the others a server lives until ten seconds after it was seen. It gives itself up two seconds sooner, counted
 * from before it was seen: when a change is called done without it, it serves nobody any more.
 */
@ApplicationScoped
public class ServerNodes {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(8).toNanos();

    private final UUID self = UUID.randomUUID();

    @Inject
    private SystemStatements database;

    private volatile long inTouchUntil = System.nanoTime();
    private volatile List<ServerNode> live = List.of();

    /** This server, until it stops. */
    public UUID self() {
        return self;
    }

    /** Those that ran at the last heartbeat of this server, two seconds ago or so, itself included. Oldest first. */
    public List<ServerNode> live() {
        return live;
    }

    /** Those that said nothing for ten seconds and did not take their leave. They are forgotten after ten minutes. */
    public List<ServerNode> silent() {
        return database.read(NodeRows::silent);
    }

    /** Whether this server may have missed a change: no heartbeat for eight seconds, or none yet. */
    public boolean isCutOff() {
        return System.nanoTime() - inTouchUntil >= 0;
    }

    /** @throws CutOffException instead of something that may not hold any more */
    public void requireInTouch() {
        if (isCutOff()) {
            throw new CutOffException();
        }
    }

    /** How far the change of this number has come, right now. */
    public Confirmation confirmation(long change) {
        return database.read(connection -> NodeRows.confirmed(connection, change));
    }

    /** How far the last change announced of this subject has come, right now. */
    public Confirmation confirmation(String topic, String subject) {
        return database.read(connection -> NodeRows.confirmedLast(connection, topic, subject));
    }

    /** A heartbeat that began then has succeeded, and everything announced before it was applied. */
    void inTouch(long sinceNanos, List<ServerNode> seen) {
        live = seen;
        inTouchUntil = sinceNanos + TRUSTED_NANOS;
    }

    void leave() {
        inTouchUntil = System.nanoTime();
    }
}
