package org.causepilot.secret.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** Without this, a missing keyset would be noticed only when the first connection string is to be sealed. */
@Dependent
public class KeysetSetting implements StartupRule {

    @Inject
    private SecretSealer sealer;

    @Override
    public void check() {
        sealer.prove();
    }
}
