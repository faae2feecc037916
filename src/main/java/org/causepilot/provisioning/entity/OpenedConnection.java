package org.causepilot.provisioning.entity;

import java.io.Serializable;
import org.causepilot.connection.entity.ConnectionFields;

/**
 * A connection as somebody opened it to change it. Holds no password.
 *
 * @param generation by which it is known whether somebody else has changed it since
 * @param isStored whether there is one, and with it a password that can be kept
 */
public record OpenedConnection(long generation, ConnectionFields fields, boolean isStored) implements Serializable {}
