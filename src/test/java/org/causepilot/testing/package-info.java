/**
 * What the tests stand on: the product as it ships, over a real PostgreSQL, started once for all of them.
 *
 * <p>Arquillian deploys the built WAR, not an archive put together for a test: what is tested is what a user gets. A start
 * takes some ten seconds, so tests share one server and make organizations of their own on it. Only a test that kills
 * something gets a {@link org.causepilot.testing.SeparateCausePilot}.
 */
package org.causepilot.testing;
