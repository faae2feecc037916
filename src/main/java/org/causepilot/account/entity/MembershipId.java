package org.causepilot.account.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link Membership}. A class, since Jakarta Persistence 3.1 takes no record here. */
public class MembershipId implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID organizationId;
    private UUID userId;

    protected MembershipId() {}

    public MembershipId(UUID organizationId, UUID userId) {
        this.organizationId = organizationId;
        this.userId = userId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipId that
                && organizationId.equals(that.organizationId)
                && userId.equals(that.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, userId);
    }
}
