package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.causepilot.operation.entity.Operation;
import org.causepilot.oversight.control.KeyRotation;
import org.causepilot.oversight.control.SealingKeys;
import org.causepilot.oversight.entity.SealingKey;

/** Which keys seal the stored secrets, and the way to bring all of them under the current one. */
@Named
@RequestScoped
public class KeyRotationBacking {

    @Inject
    private SealingKeys keys;

    @Inject
    private KeyRotation rotation;

    private List<SealingKey> known;

    public List<SealingKey> getKeys() {
        if (known == null) {
            known = keys.list();
        }
        return known;
    }

    /** Secrets that an older key seals. */
    public long getWaiting() {
        return getKeys().stream()
                .filter(key -> !key.isPrimary())
                .mapToLong(SealingKey::secrets)
                .sum();
    }

    public String start() {
        Operation started = rotation.start();
        return "/admin/operation.xhtml?faces-redirect=true&id=" + started.id();
    }
}
