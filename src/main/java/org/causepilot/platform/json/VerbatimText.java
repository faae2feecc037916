package org.causepilot.platform.json;

/**
 * A text that is judged elsewhere, every character of it: whoever reads a connection string tells which rule is broken and
 * at which position, which "a control character somewhere" would forestall. Never stored or shown as it is.
 */
public record VerbatimText(String value) {

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "****";
    }
}
