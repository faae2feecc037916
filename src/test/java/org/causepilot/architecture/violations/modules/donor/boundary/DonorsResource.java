package org.causepilot.architecture.violations.modules.donor.boundary;

import jakarta.ws.rs.Path;

/** Of data that would stay open when its module is off. */
@Path("donors")
class DonorsResource {}
