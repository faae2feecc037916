package org.causepilot.platform.settings;

/** What a room demands of the configuration before anything starts. Every bean of this type is asked, once. */
public interface StartupRule {

    /** @throws IllegalStateException names the setting and what is wrong with it, never its value */
    void check();
}
