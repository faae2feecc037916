package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.causepilot.account.control.SignIn;
import org.causepilot.account.control.SignInRefusedException;
import org.causepilot.account.control.TooManyAttemptsException;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.problem.DomainException;

/** Lets the container ask {@link SignIn}. It can be told yes or no only; {@link PageSignIn} knows the reason. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    private static final String REFUSAL = AccountIdentityStore.class.getName() + ".refusal";
    private static final String SIGNED_IN = AccountIdentityStore.class.getName() + ".signedIn";

    @Inject
    private SignIn signIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            Account account =
                    signIn.signIn(credential.getCaller(), credential.getPasswordAsString(), clientAddress.get());
            request.setAttribute(SIGNED_IN, account);
            return new CredentialValidationResult(
                    new AccountPrincipal(account), account.isSuperadmin() ? Set.of("superadmin") : Set.of("user"));
        } catch (SignInRefusedException | TooManyAttemptsException refused) {
            request.setAttribute(REFUSAL, refused);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    static Account signedIn(HttpServletRequest request) {
        return (Account) request.getAttribute(SIGNED_IN);
    }

    static DomainException refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof DomainException known ? known : new SignInRefusedException();
    }
}
