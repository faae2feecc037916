package org.causepilot.donation.entity;

import java.time.ZoneId;
import java.util.Currency;

/** How an organization counts: in which currency, and where its days begin. */
public record AccountingRules(ZoneId timeZone, Currency currency) {}
