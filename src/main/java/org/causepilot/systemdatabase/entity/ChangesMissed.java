package org.causepilot.systemdatabase.entity;

/** Nobody listened for a while: whoever keeps something asks again whether it still holds. */
public record ChangesMissed() {}
