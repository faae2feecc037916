package org.causepilot.demo.entity;

import java.util.List;

/**
 * What one demo organization is to look like.
 *
 * @param campaigns three, the last one still running
 */
public record DemoOrganization(
        String name,
        String slug,
        String currency,
        String phonePrefix,
        List<String> firstNames,
        List<String> lastNames,
        List<DemoCampaign> campaigns,
        DemoForm form) {

    /**
     * A campaign.
     *
     * @param goalMinor in minor units, like every amount
     */
    public record DemoCampaign(String name, String description, long goalMinor) {}

    /**
     * A form that is open to the public.
     *
     * @param fields a JSON array
     */
    public record DemoForm(String title, String slug, String fields) {}

    /** The same made-up data whenever it is made. */
    public long seed() {
        return slug.hashCode();
    }
}
