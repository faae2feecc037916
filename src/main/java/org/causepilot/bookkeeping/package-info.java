/**
 * In which currency and time zone an organization counts.
 *
 * <p>Decision: both lie in the organization's own database, in the one row of a table. They travel with its backup, and a
 * statement that adds up gifts, or asks when a day begins, takes them from there without another round trip. So nobody needs
 * this room to use them: it is only where they are changed.
 */
package org.causepilot.bookkeeping;
