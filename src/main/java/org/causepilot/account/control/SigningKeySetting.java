package org.causepilot.account.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** A server that cannot sign tokens lets nobody in. */
@Dependent
public class SigningKeySetting implements StartupRule {

    @Inject
    private AccessTokens accessTokens;

    @Override
    public void check() {
        accessTokens.publicKeySet();
    }
}
