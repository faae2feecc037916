/**
 * Connections to many databases on servers that hold a limited number of them.
 *
 * <p>Decision: a pool of our own. The known ones take what they can get, know nothing of each other and bring threads; here
 * every pool asks its server's budget first, so that one that is flooded uses what is free and never what the others need.
 * Whoever needs a connection opens it, and one sweeper looks after all.
 */
package org.causepilot.pool;
