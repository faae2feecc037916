/**
 * Who did what, from where, when, and how it ended; each entry chained to the one before under a key that is not in the
 * database.
 *
 * <p>Decision: an entry joins the chain in the transaction of the act it tells of, as the last thing in it. When it cannot
 * be written, the act does not happen. What no transaction can take back is announced in a transaction before it ({@code
 * AuditTrail.begin}), and its outcome refers to that. See {@code docs/adr/0013}.
 */
package org.causepilot.audit;
