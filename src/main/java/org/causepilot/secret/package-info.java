/**
 * Secrets at rest.
 *
 * <p>Decision: Tink's AEAD with a keyset rather than bare AES-GCM, so that keys can rotate without touching callers; and
 * every ciphertext is bound to the place it was made for, so that one copied to another row does not open.
 */
package org.causepilot.secret;
