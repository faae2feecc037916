/**
 * Mail leaves through one interface, whose default sends nothing.
 *
 * <p>Decision: see {@code docs/adr/0029-mail-is-sent-by-whoever-the-operator-adds.md}.
 */
package org.causepilot.platform.mail;
