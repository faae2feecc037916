/** What the benchmark adds to its copy of the WAR: the floors that the product is measured against. */
package org.causepilot.bench.server;
