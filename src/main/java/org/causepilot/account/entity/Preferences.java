package org.causepilot.account.entity;

import java.time.ZoneId;
import java.util.Optional;
import org.causepilot.platform.faces.Theme;

/**
 * How a person wants the pages, wherever they sign in.
 *
 * @param timeZone empty for the browser's
 */
public record Preferences(Language language, Theme theme, Optional<ZoneId> timeZone) {}
