/**
 * The way into an organization's database, and the only one.
 *
 * <p>Decision: one engine (a connection pool, and entity managers over it) for each organization and generation of its
 * connection, opened on first use, leased, drained when the connection changes. Nothing here falls back to another
 * database: whoever cannot be served gets a problem.
 */
package org.causepilot.orgdatabase;
