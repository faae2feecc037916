package org.causepilot.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.account.entity.Member;
import org.causepilot.account.entity.Role;

/** A member as clients see it. */
public record MemberDetails(
        UUID userId, String email, String fullName, Role role, Instant createdAt, Instant updatedAt) {

    static MemberDetails of(Member member) {
        return new MemberDetails(
                member.userId(),
                member.email(),
                member.fullName(),
                member.role(),
                member.createdAt(),
                member.updatedAt());
    }
}
