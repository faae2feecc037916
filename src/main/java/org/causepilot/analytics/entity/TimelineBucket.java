package org.causepilot.analytics.entity;

import java.time.LocalDate;

/**
 * @param startsOn the first and the last week or month may be cut by the period
 * @param endsOn included
 * @param gifts how many were received
 */
public record TimelineBucket(
        LocalDate startsOn, LocalDate endsOn, long gifts, long receivedMinor, long pledgedMinor, long refundedMinor) {}
