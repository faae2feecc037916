package org.causepilot.form.entity;

/**
 * One of the answers that a choice offers.
 *
 * @param value what is sent and kept
 * @param label what people read
 */
public record ChoiceOption(String value, String label) {

    public ChoiceOption {
        label = label == null ? null : label.strip();
    }
}
