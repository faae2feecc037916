/**
 * Which organizations exist, what they are called, whether they may work, and where their database is.
 *
 * <p>Decision: outside this room an organization is an immutable snapshot. Its state moves only through named methods
 * here, each in one transaction, and every move is announced by a CDI event after the commit.
 */
package org.causepilot.organization;
