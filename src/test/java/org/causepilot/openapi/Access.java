package org.causepilot.openapi;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Locale;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.InPublicOrganization;
import org.causepilot.account.control.SignedIn;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.account.entity.Role;

/** Who may enter, as {@code x-access} of an operation says it, and what everybody else is told. */
enum Access {
    /** Anybody, without a token. */
    PUBLIC,
    /** Anybody, of an organization that works. */
    PUBLIC_ORGANIZATION,
    SIGNED_IN,
    SUPERADMIN,
    VIEWER,
    EDITOR,
    ADMIN,
    VIEWER_OR_SUPERADMIN,
    EDITOR_OR_SUPERADMIN,
    ADMIN_OR_SUPERADMIN;

    /** What the door says to a caller: nothing, or a refusal with the problem it is of. */
    record Verdict(int status, String problem) {

        static final Verdict ALLOWED = new Verdict(0, "");
        static final Verdict WHO = new Verdict(401, "unauthorized");
        static final Verdict NOT_YOU = new Verdict(403, "forbidden");
        static final Verdict NOT_NOW = new Verdict(403, "organization-suspended");
        static final Verdict NOTHING_HERE = new Verdict(404, "not-found");
    }

    static Access of(Operation operation) {
        String written = operation.node().path("x-access").asText();
        return Arrays.stream(values())
                .filter(access -> access.wireName().equals(written))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no x-access"));
    }

    /** As the annotations of the code have it. */
    static Access of(Route route) {
        AnnotatedElement doors = route.doors();
        if (doors.isAnnotationPresent(PermitAll.class)) {
            return PUBLIC;
        }
        if (doors.isAnnotationPresent(InPublicOrganization.class)) {
            return PUBLIC_ORGANIZATION;
        }
        if (doors.isAnnotationPresent(SuperadminOnly.class)) {
            return SUPERADMIN;
        }
        if (doors.isAnnotationPresent(SignedIn.class)) {
            return SIGNED_IN;
        }
        InOrganization inside = doors.getAnnotation(InOrganization.class);
        return valueOf(inside.value().name() + (inside.orSuperadmin() ? "_OR_SUPERADMIN" : ""));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Verdict of(Caller caller) {
        if (this == PUBLIC) {
            return Verdict.ALLOWED;
        }
        if (this == PUBLIC_ORGANIZATION) {
            return caller == Caller.ADMIN_OF_A_SUSPENDED_ONE ? Verdict.NOTHING_HERE : Verdict.ALLOWED;
        }
        if (!caller.isSignedIn()) {
            return Verdict.WHO;
        }
        if (this == SIGNED_IN) {
            return Verdict.ALLOWED;
        }
        if (this == SUPERADMIN) {
            return caller == Caller.SUPERADMIN ? Verdict.ALLOWED : Verdict.NOT_YOU;
        }
        return ofMember(caller);
    }

    private Verdict ofMember(Caller caller) {
        return switch (caller) {
            case SUPERADMIN -> name().endsWith("_OR_SUPERADMIN") ? Verdict.ALLOWED : Verdict.NOTHING_HERE;
            case STRANGER -> Verdict.NOTHING_HERE;
            case ADMIN_OF_A_SUSPENDED_ONE -> Verdict.NOT_NOW;
            default -> Role.valueOf(caller.name()).allows(needed()) ? Verdict.ALLOWED : Verdict.NOT_YOU;
        };
    }

    private Role needed() {
        return Role.valueOf(name().replace("_OR_SUPERADMIN", ""));
    }
}
