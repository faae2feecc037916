package org.causepilot.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A row of {@code donations}. */
record Gift(UUID donor, UUID campaign, long amount, String currency, Instant moment, String status) {

    static Gift received(UUID donor, long amount, String currency, String moment) {
        return new Gift(donor, null, amount, currency, Instant.parse(moment), "received");
    }

    Gift as(String otherStatus) {
        return new Gift(donor, campaign, amount, currency, moment, otherStatus);
    }

    Gift to(UUID otherCampaign) {
        return new Gift(donor, otherCampaign, amount, currency, moment, status);
    }

    boolean isReceived() {
        return status.equals("received");
    }

    LocalDate day(ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
