package org.causepilot.form.entity;

/** What of a donor a text may be. */
public enum DonorPart {
    FIRST_NAME(100),
    LAST_NAME(100),
    EMAIL(254),
    PHONE(40);

    private final int longest;

    DonorPart(int longest) {
        this.longest = longest;
    }

    /** Characters that a donor has room for. */
    int longest() {
        return longest;
    }

    /** Nobody is a donor without it. A telephone number is welcome and no more. */
    boolean isNeeded() {
        return this != PHONE;
    }
}
