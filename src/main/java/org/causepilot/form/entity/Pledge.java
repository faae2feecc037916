package org.causepilot.form.entity;

import java.util.Currency;
import org.causepilot.donor.entity.DonorDetails;

/**
 * Money that somebody promised by a form. None of it has arrived.
 *
 * @param donor as they describe themselves; an e-mail address is among it
 */
public record Pledge(DonorDetails donor, long amountMinor, Currency currency) {}
