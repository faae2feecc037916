/**
 * What was given: by whom, how much, when, for what.
 *
 * <p>Decision: donor and campaign are told by their ids only, and the database alone says whether they exist: asked before,
 * it would say yes to a donor who is deleted the moment after. What each donor gave in all is kept by the database as
 * well, whoever writes a gift and how many at once.
 */
package org.causepilot.donation;
