package org.causepilot.account.entity;

/** Somebody belongs to an organization in another way than before, or no longer. */
public record MembershipChanged(MembershipId id) {}
