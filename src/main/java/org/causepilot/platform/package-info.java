/**
 * What every room stands on and what knows no business word: problems, JSON, HTTP preconditions, paging, the clock.
 *
 * <p>Decision: failures are typed and hold message keys, so that one place turns them into RFC 9457 answers or page
 * messages in the reader's language, and no other place decides what a client may be told.
 */
package org.causepilot.platform;
