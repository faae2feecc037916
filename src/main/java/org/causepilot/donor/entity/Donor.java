package org.causepilot.donor.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.causepilot.platform.persistence.Versioned;

/** Somebody who gives, or might. */
@Entity
@Table(name = "donors")
public class Donor implements Versioned {

    @Id
    private UUID id;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;
    private String phone;
    private String folded;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Donor() {}

    public Donor(UUID id, DonorDetails details, Clock clock) {
        this.id = id;
        write(details);
        createdAt = clock.instant();
        updatedAt = createdAt;
    }

    /** Writing what is there already is no change: the version stays. */
    public void become(DonorDetails details, Clock clock) {
        if (!details.equals(details())) {
            write(details);
            updatedAt = clock.instant();
        }
    }

    public UUID id() {
        return id;
    }

    /** What lists are sorted and searched by. */
    public String folded() {
        return folded;
    }

    @Override
    public long version() {
        return version;
    }

    public DonorDetails details() {
        return new DonorDetails(firstName, lastName, email, phone);
    }

    public DonorSnapshot snapshot() {
        return new DonorSnapshot(id, details(), version, createdAt, updatedAt);
    }

    private void write(DonorDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        email = details.email();
        phone = details.phone();
        folded = details.folded();
    }
}
