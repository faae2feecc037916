/**
 * A POST that is sent twice, because nobody knows whether the first one arrived, is carried out once.
 *
 * <p>Decision: a room of its own, below the accounts. Accounts, organizations and donors all ask for it by an annotation,
 * and it knows none of them: whose key it is, the audit trail's acting person says.
 *
 * <p>Decision: the key is taken in a transaction of its own before the work and answered in another after it, so that no
 * transaction is open while a database is created. A server that dies in between leaves the key taken; the rules of each
 * room (unique names, a journal of attempts) keep the repetition harmless once the key is free again.
 */
package org.causepilot.idempotency;
