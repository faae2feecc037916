package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.json.JsonString;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.Principal;
import java.time.Clock;
import java.util.UUID;
import org.causepilot.account.control.AccessDenials;
import org.causepilot.account.control.AccessTokens;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.PasswordChangeRequiredException;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds the account behind a token. MicroProfile JWT has verified that the token is ours and not expired; whether it still
 * counts, only the account tells.
 */
@Priority(Priorities.AUTHENTICATION)
class AccountFilter implements ContainerRequestFilter {

    private static final long CLOCK_SKEW_SECONDS = 10;

    private final CurrentAccount currentAccount;
    private final ClientAddress clientAddress;
    private final AccessDenials denials;
    private final Clock clock;
    private final boolean open;
    private final boolean temporaryPasswordWillDo;
    private final String door;

    /**
     * @param open whether one may also enter without a token
     * @param door names the resource method, for the audit trail
     */
    AccountFilter(
            CurrentAccount currentAccount,
            ClientAddress clientAddress,
            AccessDenials denials,
            Clock clock,
            boolean open,
            boolean temporaryPasswordWillDo,
            String door) {
        this.currentAccount = currentAccount;
        this.clientAddress = clientAddress;
        this.denials = denials;
        this.clock = clock;
        this.open = open;
        this.temporaryPasswordWillDo = temporaryPasswordWillDo;
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        currentAccount.remainAnonymous(clientAddress.get());
        boolean recognised = recognised(request.getSecurityContext().getUserPrincipal());
        if (!recognised && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            denials.token(clientAddress.get());
        }
        if (!recognised && !open) {
            throw new NotAuthorizedException("Bearer");
        }
        if (recognised && !temporaryPasswordWillDo && currentAccount.require().mustChangePassword()) {
            denials.entry(door, "password-change-required");
            throw new PasswordChangeRequiredException();
        }
    }

    private boolean recognised(Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            return false;
        }
        try {
            if (isForLater(token)) {
                return false;
            }
            UUID account = UUID.fromString(String.valueOf(token.getSubject()));
            return currentAccount.recognise(account, generation(token), clientAddress.get());
        } catch (IllegalArgumentException | ClassCastException notOurs) {
            return false;
        }
    }

    /** Payara verifies {@code exp}, but not {@code nbf}. */
    private boolean isForLater(JsonWebToken token) {
        Object from = token.getClaim(Claims.nbf.name());
        long seconds = from instanceof Number number ? number.longValue() : Long.parseLong(String.valueOf(from));
        return clock.instant().plusSeconds(CLOCK_SKEW_SECONDS).getEpochSecond() < seconds;
    }

    private static long generation(JsonWebToken token) {
        Object claim = token.getClaim(AccessTokens.GENERATION);
        return Long.parseLong(claim instanceof JsonString text ? text.getString() : String.valueOf(claim));
    }
}
