package org.causepilot.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param field the name as the client wrote it, {@code snake_case}; {@code fields[0].label} inside a list
 * @param code the stable name of the broken rule
 * @param message rule and way out, for people; never the refused value
 */
public record FieldError(String field, String code, Message message) {}
