package org.causepilot.form.entity;

import java.util.UUID;

/**
 * Which forms are wanted.
 *
 * @param isPublished null for either
 * @param campaignId null for whatever they collect for
 */
public record FormFilter(Boolean isPublished, UUID campaignId) {}
