package org.causepilot.provisioning.entity;

import java.util.List;

/**
 * A part of the list of organizations.
 *
 * @param previous where the part before begins; null at the beginning
 * @param next where the part after begins; null at the end
 */
public record OrganizationPart(List<OrganizationRow> items, String previous, String next) {

    public OrganizationPart {
        items = List.copyOf(items);
    }
}
