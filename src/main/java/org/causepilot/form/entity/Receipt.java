package org.causepilot.form.entity;

import java.time.Instant;

/**
 * What a stranger is told of what became of their answers: that they were kept, and nothing of whom they may concern.
 *
 * @param isRepeated whether they had been kept before, and this time nothing was done
 */
public record Receipt(Instant submittedAt, boolean isRepeated) {}
