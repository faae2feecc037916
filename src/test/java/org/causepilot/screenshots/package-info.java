/**
 * Pictures of the pages, for the documentation: {@code mvn -Pscreenshots} starts the product with demonstration data and
 * photographs every page of {@link org.causepilot.screenshots.Pages}. No test, and no build depends on it.
 */
package org.causepilot.screenshots;
