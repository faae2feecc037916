package org.causepilot.architecture.violations.resources.donor.control;

import jakarta.ws.rs.Path;

/** A resource that neither its name nor its place betrays. */
@Path("donors")
class Donors {}
