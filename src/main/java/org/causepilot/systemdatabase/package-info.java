/**
 * {@code causepilot_main}: what the platform knows about organizations and people, and nothing of what they own.
 *
 * <p>Decision: it is reached through a container-managed pool and JTA, unlike the organizations' databases, because its
 * address never changes while the server runs. It is migrated before anything else starts.
 *
 * <p>Decision: what servers keep in memory is kept right by numbered changes. Each server goes through all of them in
 * order, says how far it has come, and serves nobody while it cannot.
 */
package org.causepilot.systemdatabase;
