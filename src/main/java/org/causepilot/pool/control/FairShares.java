package org.causepilot.pool.control;

import java.util.HashMap;
import java.util.Map;

/**
 * Divides a number of connections among those who want some: nobody gets more than it wants while another wants more than
 * it gets (max-min fairness), and what is left over is divided evenly, so that everybody may want a little more next.
 */
public final class FairShares {

    private FairShares() {}

    /**
     * @param wanted by each; zero is allowed
     * @return one share for each, together exactly the capacity, or none when nobody is there
     */
    public static <T extends Comparable<T>> Map<T, Integer> of(int capacity, Map<T, Integer> wanted) {
        Map<T, Integer> shares = new HashMap<>();
        wanted.keySet().forEach(each -> shares.put(each, 0));
        int left = hand(capacity, shares, wanted);
        return spread(left, shares);
    }

    /** One by one, to whoever has least and wants more. */
    private static <T extends Comparable<T>> int hand(int capacity, Map<T, Integer> shares, Map<T, Integer> wanted) {
        int left = capacity;
        while (left > 0) {
            T poorest = wanted.keySet().stream()
                    .filter(each -> shares.get(each) < wanted.get(each))
                    .min((one, other) -> compare(shares, one, other))
                    .orElse(null);
            if (poorest == null) {
                return left;
            }
            shares.merge(poorest, 1, Integer::sum);
            left--;
        }
        return left;
    }

    private static <T extends Comparable<T>> Map<T, Integer> spread(int left, Map<T, Integer> shares) {
        int[] rest = {shares.isEmpty() ? 0 : left};
        int each = shares.isEmpty() ? 0 : left / shares.size();
        rest[0] -= each * shares.size();
        shares.keySet().stream().sorted().toList().forEach(one -> {
            shares.merge(one, each + (rest[0] > 0 ? 1 : 0), Integer::sum);
            rest[0]--;
        });
        return shares;
    }

    private static <T extends Comparable<T>> int compare(Map<T, Integer> shares, T one, T other) {
        int byShare = shares.get(one) - shares.get(other);
        return byShare == 0 ? one.compareTo(other) : byShare;
    }
}
