package org.causepilot.architecture.violations.backings.donor.control;

import jakarta.inject.Named;

/** A backing bean that neither its name nor its place betrays. */
@Named
class Donors {}
