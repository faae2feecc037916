package org.causepilot.architecture.violations.unknown_room.attic.control;

/** In a room that is on no floor. */
class InNoRoom {}
