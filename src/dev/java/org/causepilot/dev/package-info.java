/**
 * What stands around the WAR while it is developed and tested: a PostgreSQL and a Payara Micro that need no installation.
 *
 * <p>zonky's library starts PostgreSQL for tests only: it trusts every password, does not wait for the disk, and leaves
 * servers behind when it is killed. People keep data in {@code mvn -Pdev}, and the product must be seen refusing a wrong
 * password. So only the binaries are taken from it, and started by the classes here. Nothing of this package is in the
 * WAR: in production PostgreSQL and Payara are somebody's care.
 */
package org.causepilot.dev;
