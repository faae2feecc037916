package org.causepilot.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.causepilot.account.entity.EmailAddress;

/** Nobody floods others with mail through us. Counted per organization, so that the answer tells nothing of other ones. */
@ApplicationScoped
class InvitationQuota {

    private static final int PER_INVITER = 200;
    private static final int PER_ADDRESS = 5;
    private static final Duration TIME = Duration.ofHours(1);

    @Inject
    private Clock clock;

    private Quota perInviter;
    private Quota perAddress;

    @PostConstruct
    void prepare() {
        perInviter = new Quota(PER_INVITER, TIME, clock);
        perAddress = new Quota(PER_ADDRESS, TIME, clock);
    }

    /** @throws TooManyAttemptsException when it was asked too often */
    void require(UUID inviter, UUID organization, EmailAddress address) {
        perInviter.take(inviter.toString());
        perAddress.take(organization + " " + address);
    }
}
