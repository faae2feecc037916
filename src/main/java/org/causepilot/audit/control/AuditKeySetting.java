package org.causepilot.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** There is no default key: a chain under a key that everybody knows proves nothing. */
@Dependent
public class AuditKeySetting implements StartupRule {

    private final AuditKeys keys;

    @Inject
    AuditKeySetting(AuditKeys keys) {
        this.keys = keys;
    }

    @Override
    public void check() {
        keys.find(keys.current().id());
    }
}
