/**
 * What a process manager and a load balancer ask for.
 *
 * <p>Decision: the server is ready when it can do its own work, which needs the system database and the keys. The database
 * of an organization is none of its parts: one that is down is a problem of that organization, and taking the server out
 * of service for it would make it everybody's.
 */
package org.causepilot.health;
