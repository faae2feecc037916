package org.causepilot.architecture.violations.names.donor.control;

/** A name that says nothing. */
class DonorManager {}
