/**
 * People: who they are, how they prove it, and which organizations let them in.
 *
 * <p>Decision: a token or a browser's login only names an account. The account itself is read at each request, so that a
 * deactivation, a new password or a lost right counts at once, on every node; and there is one place, {@link
 * org.causepilot.account.control.SignIn}, where a password is judged, for the API and the pages alike.
 *
 * <p>Decision: attempts are counted in memory, per node. An attacker gains a factor of the number of nodes; in exchange,
 * guessing costs the database nothing.
 */
package org.causepilot.account;
