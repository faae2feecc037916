package org.causepilot.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house.
 *
 * @param seed the package below {@code architecture.violations} with classes that break this rule: a rule that cannot fail
 *     protects nothing
 */
record HouseRule(String seed, ArchRule rule) {

    String seedPackage() {
        return Place.VIOLATIONS + seed;
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
