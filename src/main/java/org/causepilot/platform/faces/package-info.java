/**
 * What every page needs and no backing bean should have to do: the reader's language and theme, sentences, refusals.
 *
 * <p>Decision: an action of a page throws, as a resource of the API does, and {@link
 * org.causepilot.platform.faces.PageFailures} turns what was thrown into a message at its field, into a page, or into an
 * incident. Backing beans catch only what they show in a way of their own.
 */
package org.causepilot.platform.faces;
