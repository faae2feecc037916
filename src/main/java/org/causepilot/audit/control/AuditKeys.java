package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.audit.entity.ChainHead;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that entries are written with, and those that older ones were. */
@ApplicationScoped
class AuditKeys {

    static final String CURRENT = "CAUSEPILOT_AUDIT_KEY";
    static final String OLD = "CAUSEPILOT_AUDIT_OLD_KEYS";

    @Inject
    @ConfigProperty(name = CURRENT)
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = OLD)
    private Optional<String> configuredBefore;

    /** Why: read at every entry. Never emptied: the configuration does not change while the server runs. */
    private volatile AuditKey current;

    private volatile Map<String, AuditKey> known;

    AuditKeys() {}

    AuditKeys(Optional<String> configured, Optional<String> configuredBefore) {
        this.configured = configured;
        this.configuredBefore = configuredBefore;
    }

    /** @throws IllegalStateException names the setting and what is wrong, never its value */
    AuditKey current() {
        if (current == null) {
            current = AuditKey.read(
                    CURRENT,
                    configured.orElseThrow(() -> new IllegalStateException(
                            CURRENT + " is not set: give 32 bytes in Base64 (openssl rand -base64 32), or a path")));
        }
        return current;
    }

    Optional<AuditKey> find(String id) {
        if (known == null) {
            known = Stream.concat(Stream.of(current()), before())
                    .collect(Collectors.toMap(AuditKey::id, Function.identity(), (same, again) -> same));
        }
        return Optional.ofNullable(id).map(known::get);
    }

    /** Whether the head is as a server with one of our keys left it. */
    boolean isGenuine(ChainHead head) {
        return find(head.keyId()).filter(key -> key.sealed(head)).isPresent();
    }

    void requireGenuine(ChainHead head) {
        if (!isGenuine(head)) {
            throw new IllegalStateException("audit - the end of the chain is not as a server with key "
                    + current().id() + " left it; docs/operations.md says what to do");
        }
    }

    private Stream<AuditKey> before() {
        return configuredBefore.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(each -> !each.isBlank())
                .map(each -> AuditKey.read(OLD, each));
    }
}
