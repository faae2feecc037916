package org.causepilot.openapi;

/** Who asks, as far as it matters at the doors of an organization. */
enum Caller {
    ANONYMOUS,
    /** Runs the platform, and is a member of no organization. */
    SUPERADMIN,
    ADMIN,
    EDITOR,
    VIEWER,
    /** An administrator of another organization. */
    STRANGER,
    /** Was an administrator; the account is deactivated, the token has not expired. */
    DEACTIVATED,
    /** An administrator of an organization that is suspended, which is the one that is asked for. */
    ADMIN_OF_A_SUSPENDED_ONE;

    boolean isSignedIn() {
        return this != ANONYMOUS && this != DEACTIVATED;
    }
}
