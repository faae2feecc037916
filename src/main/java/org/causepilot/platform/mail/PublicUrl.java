package org.causepilot.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this installation. Links in mails begin with it: the host that a request names is whatever its sender
 * wrote, and a mail goes to somebody else.
 */
@ApplicationScoped
public class PublicUrl {

    static final String SETTING = "CAUSEPILOT_PUBLIC_URL";

    @Inject
    @ConfigProperty(name = SETTING)
    private Optional<String> configured;

    protected PublicUrl() {}

    PublicUrl(Optional<String> configured) {
        this.configured = configured;
    }

    public boolean isKnown() {
        return configured.isPresent();
    }

    /** @param path begins with a slash; comes back alone while the setting is missing */
    public String of(String path) {
        return configured.map(PublicUrl::base).orElse("") + path;
    }

    /** @throws IllegalStateException names the setting, never its value */
    void check() {
        configured.ifPresent(PublicUrl::base);
    }

    private static String base(String text) {
        try {
            URI uri = URI.create(text.strip());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null && plain) {
                return uri.toString().replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw new IllegalStateException(
                SETTING + " is no address: give the scheme, the host, and the path if there is one");
    }
}
