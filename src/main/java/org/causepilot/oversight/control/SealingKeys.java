package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.oversight.entity.SealingKey;
import org.causepilot.secret.control.SecretSealer;

/** Which keys there are, and how many secrets hang on each: an old one may go when it is none. */
@ApplicationScoped
public class SealingKeys {

    private static final Logger LOGGER = Logger.getLogger(SealingKeys.class.getName());

    @Inject
    private SealedRows rows;

    @Inject
    private SecretSealer sealer;

    /** The primary one first. */
    public List<SealingKey> list() {
        Map<Long, Long> secrets = new HashMap<>(rows.countByKey());
        sealer.keyIds().forEach(known -> secrets.putIfAbsent(known, 0L));
        return secrets.entrySet().stream()
                .map(entry -> key(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SealingKey::isPrimary)
                        .reversed()
                        .thenComparing(SealingKey::keyId, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    void report() {
        list().stream().filter(key -> !key.isPrimary()).forEach(SealingKeys::report);
    }

    private SealingKey key(Long id, long secrets) {
        return new SealingKey(
                id,
                id != null && id == sealer.primaryKeyId(),
                id != null && sealer.keyIds().contains(id),
                secrets);
    }

    private static void report(SealingKey key) {
        Object[] values = {String.valueOf(key.keyId()), Long.toString(key.secrets())};
        if (!key.isKnown()) {
            LOGGER.log(Level.SEVERE, "key {0} - {1} secrets cannot be opened: the keyset does not hold it", values);
        } else if (key.secrets() > 0) {
            LOGGER.log(Level.INFO, "key {0} - {1} secrets are sealed under this old key: keep it", values);
        } else {
            LOGGER.log(Level.INFO, "key {0} - no secret is sealed under this old key: it may be removed", values);
        }
    }
}
