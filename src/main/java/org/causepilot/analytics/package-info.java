/**
 * What an organization's gifts amount to: in a period, by campaign, over time. And a place for events that its own pages
 * send.
 *
 * <p>Decision: nothing is added up in memory. Each answer is one statement of PostgreSQL over the tables of other rooms,
 * whose classes this room does not know; what a figure means stands in {@code docs/ANALYTICS.md}. What no index makes fast
 * enough, when each donor gave, is kept by triggers in {@code giving_months}.
 */
package org.causepilot.analytics;
