/**
 * How CausePilot reaches PostgreSQL without trusting anyone: neither the person who typed the connection string, nor
 * the name server, nor the server that answers.
 *
 * <p>The decision behind this room: the driver never sees a text that came from outside. One parser reads it into
 * parts ({@link org.causepilot.connection.entity.ConnectionString}); everything downstream, be it policy, masking,
 * audit, pool or driver, works on those parts. Where a connection goes is judged twice: by name, before any packet
 * leaves ({@link org.causepilot.connection.control.ConnectionPolicy}), and by resolved address, inside the socket, at
 * every single connect, so that a changed DNS record meets the same guard.
 *
 * <p>Nothing here knows what an organization is.
 */
package org.causepilot.connection;
