package org.causepilot.platform.paging;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people search it: lower case, without accents. Folded here and stored folded, because what PostgreSQL makes of
 * {@code lower('É')} depends on the locale its cluster was made with.
 */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Compatibility characters unfold to many letters; PostgreSQL takes no index entry beyond 2,704 bytes. */
    private static final int LONGEST_SORTED = 500;

    private Folded() {}

    /** The beginning of it, as long as an index takes it: what lists are sorted by. */
    public static String sorted(String text) {
        String folded = of(text);
        int end = folded.offsetByCodePoints(0, Math.min(LONGEST_SORTED, folded.codePointCount(0, folded.length())));
        return folded.substring(0, end);
    }

    public static String of(String text) {
        String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }
}
