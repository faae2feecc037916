/**
 * What an organization collects for: a name, a goal, a period.
 *
 * <p>Decision: a campaign knows nothing of what was given for it. That is summed where the gifts are, by those who ask; a
 * sum kept here would be one more thing that every gift has to lock, and the busiest one of an appeal.
 */
package org.causepilot.campaign;
