package org.causepilot.account.control;

/** The page behind every one-time link. */
public final class OneTimeAddress {

    public static final String PAGE = "/admin/activation.xhtml";
    public static final String PARAMETER = "token";

    private OneTimeAddress() {}

    /** @param token in letters that need no encoding */
    static String of(String token) {
        return PAGE + "?" + PARAMETER + "=" + token;
    }
}
