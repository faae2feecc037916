package org.causepilot.form.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which submissions of a form are wanted; null for whatever does not matter.
 *
 * @param from the first day, as days are in the organization's time zone
 * @param to the last day
 */
public record SubmissionFilter(LocalDate from, LocalDate to, UUID donorId) {}
