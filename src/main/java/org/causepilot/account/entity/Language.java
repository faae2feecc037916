package org.causepilot.account.entity;

import java.util.Locale;

/** The language a person reads CausePilot in. */
public enum Language {
    FR,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    static Language ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
