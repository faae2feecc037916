package org.causepilot.platform.money;

import java.util.Currency;

/**
 * Amounts are whole numbers of the smallest unit of a currency: cents of a euro, yen of a yen. Amounts of different
 * currencies are never added.
 */
public final class Money {

    /** Of one amount, in smallest units. A million of them still add up, and JavaScript reads each exactly. */
    public static final long LARGEST = 1_000_000_000_000L;

    private Money() {}

    /**
     * @param code of ISO 4217, in capitals
     * @throws IllegalArgumentException when it is none, or of something that has no smallest unit, like gold
     */
    public static Currency currency(String code) {
        Currency currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no money is counted in it");
        }
        return currency;
    }
}
