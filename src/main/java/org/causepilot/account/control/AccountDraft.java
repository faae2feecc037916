package org.causepilot.account.control;

import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;

/** A person who is to get an account. */
public record AccountDraft(EmailAddress email, String fullName, boolean isSuperadmin, Language language) {}
