/**
 * What superadmins see of the platform as a whole, and do to it.
 *
 * <p>Decision: a room of its own, because its doors need {@code account} and its contents lie further down: the audit trail
 * below everything that is recorded, long work below everybody who starts it. Of its own it has only what touches the rows
 * of every room and belongs to none: the rotation of keys.
 */
package org.causepilot.oversight;
