package org.causepilot.architecture.violations.layers_control.account.boundary;

/** What a client sends. */
public record Body(String text) {}
