/**
 * Keeps {@code META-INF/openapi.yaml} honest: the document is written by hand, so every route, body and real answer is
 * compared with it.
 */
package org.causepilot.openapi;
