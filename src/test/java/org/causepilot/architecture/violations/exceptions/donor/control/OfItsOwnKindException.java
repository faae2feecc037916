package org.causepilot.architecture.violations.exceptions.donor.control;

/** A failure that no client can be told of. */
class OfItsOwnKindException extends IllegalStateException {

    private static final long serialVersionUID = 1L;
}
