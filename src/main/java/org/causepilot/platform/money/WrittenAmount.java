package org.causepilot.platform.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people write them: {@code 1234.50}, {@code 1 234,50}, {@code 1.234,50}, {@code 1,234.50}. What may mean two
 * amounts, such as {@code 1,234} euros, is none.
 */
public final class WrittenAmount {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']+");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern ONE_MARK = Pattern.compile("(\\d{1,15})([.,])(\\d+)");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern GROUPS_AND_DECIMALS =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+),(\\d+)|(\\d{1,3}(?:,\\d{3})+)\\.(\\d+)");
    private static final int DIGITS_OF_A_GROUP = 3;

    private WrittenAmount() {}

    /**
     * In the smallest unit of the currency.
     *
     * @throws IllegalArgumentException when it is no amount, has more decimals than the currency, or may mean two amounts
     */
    public static long inSmallestUnits(String text, Currency currency) {
        try {
            return new BigDecimal(plain(SPACES.matcher(text.strip()).replaceAll(""), currency))
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
        } catch (ArithmeticException tooMuch) {
            throw new IllegalArgumentException("more than can be counted", tooMuch);
        }
    }

    /** With a point, or without anything. */
    private static String plain(String text, Currency currency) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        if (GROUPS.matcher(text).matches()) {
            return text.replaceAll("[.,]", "");
        }
        Matcher both = GROUPS_AND_DECIMALS.matcher(text);
        if (both.matches()) {
            boolean hasComma = both.group(1) != null;
            String whole = hasComma ? both.group(1) : both.group(3);
            return withDecimals(whole.replaceAll("[.,]", ""), hasComma ? both.group(2) : both.group(4), currency);
        }
        Matcher one = ONE_MARK.matcher(text);
        if (!one.matches() || mayBeAGroup(one)) {
            throw new IllegalArgumentException("no amount, or two");
        }
        return withDecimals(one.group(1), one.group(3), currency);
    }

    private static boolean mayBeAGroup(Matcher one) {
        return one.group(3).length() == DIGITS_OF_A_GROUP && one.group(1).length() <= DIGITS_OF_A_GROUP;
    }

    private static String withDecimals(String whole, String decimals, Currency currency) {
        if (decimals.length() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("more decimals than the currency has");
        }
        return whole + '.' + decimals;
    }
}
