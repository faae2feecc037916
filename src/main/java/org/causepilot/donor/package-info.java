/**
 * The people who give, each organization's in its own database.
 *
 * <p>Decision: nothing here takes an organization's id. The request is inside one organization when it arrives, and {@link
 * org.causepilot.orgdatabase.control.OrganizationWork} leads to that one's database; so a donor of somebody else is not
 * forbidden, it does not exist.
 */
package org.causepilot.donor;
