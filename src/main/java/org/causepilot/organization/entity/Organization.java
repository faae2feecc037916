package org.causepilot.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** A nonprofit served by this platform. */
@Entity
@Table(name = "organizations")
public class Organization {

    @Id
    private UUID id;

    private String name;

    @Column(name = "name_folded")
    private String nameFolded;

    private String slug;

    private OrganizationStatus status;

    @Column(name = "database_name")
    private String databaseName;

    @Column(name = "connection_sealed")
    private byte[] connectionSealed;

    @Column(name = "connection_target")
    private String connectionTarget;

    @Column(name = "database_identity")
    private String databaseIdentity;

    private long generation;

    @Column(name = "way_back")
    private Long wayBack;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Organization() {}

    public Organization(UUID id, String name, Slug slug, String databaseName, OrganizationStatus status, Clock clock) {
        this.id = id;
        called(name);
        this.slug = slug.value();
        this.databaseName = databaseName;
        this.status = status;
        this.createdAt = clock.instant();
        this.updatedAt = createdAt;
    }

    public void rename(String newName, Clock clock) {
        called(newName);
        touch(clock);
    }

    /** From a suspension or from the grace time before deletion; nothing happens to one that works already. */
    public void activate(Clock clock) {
        if (status == OrganizationStatus.DELETED) {
            throw new ConflictException(Message.of("organization.is-deleted"));
        }
        move(OrganizationStatus.ACTIVE, clock);
    }

    public void suspend(Clock clock) {
        if (status == OrganizationStatus.DELETED || status == OrganizationStatus.PENDING_DELETION) {
            throw new ConflictException(Message.of("organization.is-being-deleted"));
        }
        move(OrganizationStatus.SUSPENDED, clock);
    }

    public void beginDeletion(Clock clock) {
        if (status != OrganizationStatus.DELETED) {
            move(OrganizationStatus.PENDING_DELETION, clock);
        }
    }

    /**
     * The next generation of its connection.
     *
     * @param sealed for {@link #generation()} + 1
     * @param target host:port/database, kept readable so that two organizations can be kept from sharing one
     * @param identity which database it really is; null when the server does not tell
     */
    public void connect(byte[] sealed, String target, String identity, Clock clock) {
        connectionSealed = sealed.clone();
        connectionTarget = target;
        databaseIdentity = identity;
        wayBack = null;
        generation++;
        touch(clock);
    }

    /** As {@link #connect}, and still to be proven: {@link #prove} ends the trial, or the way back is taken. */
    public void connectOnTrial(byte[] sealed, String target, String identity, Clock clock) {
        long before = generation;
        connect(sealed, target, identity, clock);
        wayBack = before;
    }

    /** The connection serves; there is no way back any more but the revisions. */
    public void prove(Clock clock) {
        wayBack = null;
        touch(clock);
    }

    /** The generation in which it has no connection again. */
    public void disconnect(Clock clock) {
        connectionSealed = null;
        connectionTarget = null;
        databaseIdentity = null;
        wayBack = null;
        generation++;
        touch(clock);
    }

    /** The generation to go back to; empty unless the connection is on trial. */
    public Optional<Long> wayBack() {
        return Optional.ofNullable(wayBack);
    }

    public UUID id() {
        return id;
    }

    public long generation() {
        return generation;
    }

    public long version() {
        return version;
    }

    public OrganizationSnapshot snapshot() {
        return new OrganizationSnapshot(
                id,
                name,
                new Slug(slug),
                status,
                databaseName,
                Optional.ofNullable(connectionSealed).map(stored -> new SealedConnection(stored, generation)),
                generation,
                wayBack != null,
                version,
                createdAt,
                updatedAt);
    }

    private void called(String newName) {
        name = newName.strip();
        nameFolded = Folded.of(name);
    }

    private void move(OrganizationStatus next, Clock clock) {
        if (status != next) {
            status = next;
            touch(clock);
        }
    }

    private void touch(Clock clock) {
        updatedAt = clock.instant();
    }
}
