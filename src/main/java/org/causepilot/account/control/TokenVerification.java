package org.causepilot.account.control;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Configures MicroProfile JWT from the private key, so that an operator sets one thing and the two halves always match.
 * Overrules {@code microprofile-config.properties} only: whoever sets an {@code mp.jwt} name on purpose gets their way.
 */
public class TokenVerification implements ConfigSource {

    private static final int ORDINAL = 150;
    private static final Set<String> NAMES = Set.of(
            "mp.jwt.verify.publickey",
            "mp.jwt.verify.publickey.algorithm",
            "mp.jwt.verify.issuer",
            "mp.jwt.verify.audiences");

    private volatile SigningKey key;

    @Override
    public Set<String> getPropertyNames() {
        return NAMES;
    }

    /** Empty: nobody needs all of it at once, and reading the key while the configuration is being built would recurse. */
    @Override
    public Map<String, String> getProperties() {
        return Map.of();
    }

    @Override
    public String getValue(String name) {
        return switch (name) {
            case "mp.jwt.verify.publickey" -> key() == null ? null : key().publicKeyPem();
            case "mp.jwt.verify.publickey.algorithm" ->
                key() == null ? null : key().algorithm().getName();
            case "mp.jwt.verify.issuer" -> AccessTokens.ISSUER;
            case "mp.jwt.verify.audiences" -> AccessTokens.AUDIENCE;
            default -> null;
        };
    }

    @Override
    public String getName() {
        return "verification of CausePilot's access tokens";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /** Null when none is configured, which {@link AccessTokens} reports. */
    private SigningKey key() {
        if (key == null) {
            ConfigProvider.getConfig()
                    .getOptionalValue(SigningKey.SETTING, String.class)
                    .ifPresent(configured -> key = SigningKey.read(configured));
        }
        return key;
    }
}
