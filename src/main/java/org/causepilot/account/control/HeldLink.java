package org.causepilot.account.control;

import java.util.Optional;
import org.causepilot.account.entity.EmailAddress;

/**
 * What the page behind a one-time link may show.
 *
 * @param organization that the person is invited to; empty when the link is for their own account
 */
public record HeldLink(EmailAddress email, Optional<String> organization) {}
