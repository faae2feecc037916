package org.causepilot.analytics.entity;

/**
 * How many who gave in a calendar year gave again in the next.
 *
 * @param rate from 0 to 1
 * @param isFinal whether the next year is over
 */
public record YearRetention(int year, long donors, long retained, double rate, boolean isFinal) {}
