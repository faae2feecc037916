package org.causepilot.donation.entity;

import org.causepilot.donor.entity.DonorDetails;

/**
 * A gift with what it refers to, for whoever reads a table of them.
 *
 * @param campaign its name; null without one
 */
public record DonationEntry(DonationSnapshot donation, DonorDetails donor, String campaign) {}
