/**
 * {@code causepilot_main}: what the platform knows about organizations and people, and nothing of what they own.
 *
 * <p>Decision: it is reached through a container-managed pool and JTA, unlike the organizations' databases, because its
 * address never changes while the server runs. It is migrated before anything else starts.
 */
package org.causepilot.systemdatabase;
