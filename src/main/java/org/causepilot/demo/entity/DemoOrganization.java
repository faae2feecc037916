package org.causepilot.demo.entity;

import java.util.List;

/** What one demo organization is to look like. */
public record DemoOrganization(
        String name,
        String slug,
        String phonePrefix,
        List<String> firstNames,
        List<String> lastNames,
        List<DemoCampaign> campaigns,
        List<DemoForm> forms) {

    /**
     * A campaign.
     *
     * @param goalMinor in cents
     * @param startsDaysAgo below zero: it is being prepared
     * @param endsDaysAgo null when nobody knows when it will end
     */
    public record DemoCampaign(
            String name, String description, long goalMinor, int startsDaysAgo, Integer endsDaysAgo) {

        public boolean isOpen(int daysAgo) {
            return daysAgo <= startsDaysAgo && (endsDaysAgo == null || daysAgo >= endsDaysAgo);
        }

        public boolean isOver() {
            return endsDaysAgo != null && endsDaysAgo > 0;
        }

        public boolean isComing() {
            return startsDaysAgo < 0;
        }
    }

    /**
     * A form.
     *
     * @param campaign its place among the campaigns; null for nothing in particular
     * @param fields a JSON array
     * @param answers JSON objects, of people who are no donors
     */
    public record DemoForm(
            String title, String slug, Integer campaign, boolean isPublished, String fields, List<String> answers) {}

    /** The same made-up data whenever it is made. */
    public long seed() {
        return slug.hashCode();
    }
}
