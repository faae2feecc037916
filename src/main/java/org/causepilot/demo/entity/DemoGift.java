package org.causepilot.demo.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A gift.
 *
 * @param donor the place of the donor among all
 * @param campaign the place of the campaign among all; null for nothing in particular
 * @param status as it is stored
 */
public record DemoGift(UUID id, int donor, Integer campaign, long amountMinor, Instant givenAt, String status) {}
