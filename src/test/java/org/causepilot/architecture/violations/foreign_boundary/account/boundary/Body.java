package org.causepilot.architecture.violations.foreign_boundary.account.boundary;

/** What a client sends. */
public record Body(String text) {}
