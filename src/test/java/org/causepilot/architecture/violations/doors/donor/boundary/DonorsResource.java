package org.causepilot.architecture.violations.doors.donor.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A door that anybody may have forgotten to lock. */
@Path("donors")
class DonorsResource {

    @GET
    String list() {
        return "";
    }
}
