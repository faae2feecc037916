/** Measurements, run by {@code mvn -Pbench} and never by {@code mvn verify}: a shared machine is no judge of a build. */
package org.causepilot.bench;
