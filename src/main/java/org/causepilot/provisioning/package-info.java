/**
 * An organization gets a database, and may get another one.
 *
 * <p>Decision: creating a database cannot be one transaction, so every attempt is written down before its first step and
 * crossed out with its last. What a failure or a killed server leaves half done is found in that journal and undone; a
 * database is only ever dropped when its owner proves that the attempt created it.
 */
package org.causepilot.provisioning;
