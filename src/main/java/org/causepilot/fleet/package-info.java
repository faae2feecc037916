/**
 * The platform seen from above: how all organizations, their servers and the nodes are, and what needs somebody now.
 *
 * <p>Decision: the overview asks what is known already, the last checks, the shares that the nodes take, the verdict of
 * the last walk along the audit chain, and dials no organization's database. It is as fast with ten thousand of them as
 * with ten, and an outage is where it is looked at first, so it does not hang in it.
 */
package org.causepilot.fleet;
