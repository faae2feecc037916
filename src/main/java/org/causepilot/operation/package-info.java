/**
 * Long work that survives a restart.
 *
 * <p>Decision: an operation and its items are rows of the system database, and so is the lease of the server that carries
 * it out. What is done is recorded item by item, under that lease; a server that dies loses nothing but the item in its
 * hands, which another one does again.
 */
package org.causepilot.operation;
