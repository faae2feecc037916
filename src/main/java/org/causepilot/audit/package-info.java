/**
 * Who did what, when, and how it ended.
 *
 * <p>Decision: an event is written in the transaction of the act it tells of. When it cannot be written, the act does not
 * happen.
 */
package org.causepilot.audit;
