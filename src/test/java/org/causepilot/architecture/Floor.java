package org.causepilot.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The floors of the house, from the ground up. A room imports lower floors only, so there is no way back up. */
enum Floor {
    GROUND("platform"),
    FIRST("connection", "secret"),
    SECOND("systemdatabase", "pool"),
    THIRD("audit", "operation"),
    FOURTH("organization", "idempotency"),
    FIFTH("orgdatabase", "account"),
    SIXTH("provisioning", "oversight", "bookkeeping", "donor", "campaign", "analytics"),
    SEVENTH("donation"),
    EIGHTH("form"),
    NINTH("fleet", "archive", "demo"),
    ROOF(Place.ROOT, "health");

    private final List<String> rooms;

    Floor(String... rooms) {
        this.rooms = List.of(rooms);
    }

    List<String> rooms() {
        return rooms;
    }

    boolean isAbove(Floor other) {
        return compareTo(other) > 0;
    }

    /** Empty for a room that the plan does not know. */
    static Optional<Floor> of(String room) {
        return Arrays.stream(values())
                .filter(floor -> floor.rooms.contains(room))
                .findFirst();
    }
}
