package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.connection.entity.AddressBlocks;
import org.causepilot.connection.entity.IpAddress;
import org.causepilot.platform.settings.StartupRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose word counts on where a request came from. Everybody can write {@code X-Forwarded-For}; each proxy adds at its end
 * who asked it. So it is read from the end, as long as proxies of ours are speaking, and the first address that is none of
 * them is the client. Without the setting nobody is believed, and the peer is the client.
 */
@ApplicationScoped
public class TrustedProxies implements StartupRule {

    static final String SETTING = "CAUSEPILOT_TRUSTED_PROXIES";

    private Optional<String> configured;
    private AddressBlocks proxies;

    protected TrustedProxies() {}

    @Inject
    TrustedProxies(@ConfigProperty(name = SETTING) Optional<String> configured) {
        this.configured = configured;
        this.proxies = configured.flatMap(AddressBlocks::parse).orElse(AddressBlocks.NONE);
    }

    /** @throws IllegalStateException when the setting cannot be read */
    @Override
    public void check() {
        if (configured.isPresent() && configured.flatMap(AddressBlocks::parse).isEmpty()) {
            throw new IllegalStateException(
                    SETTING + " is unreadable: give addresses and blocks such as 10.0.0.0/8, separated by commas");
        }
    }

    /**
     * @param peer who is at the other end of the connection
     * @param forwardedFor the headers as they came
     * @return an address; the last proxy's when what it says is none
     */
    public String client(String peer, List<String> forwardedFor) {
        String client = peer;
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .toList();
        for (int place = hops.size() - 1; place >= 0 && isOurs(client); place--) {
            Optional<IpAddress> before = IpAddress.parse(hops.get(place));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get().toString();
        }
        return client;
    }

    private boolean isOurs(String address) {
        return IpAddress.parse(address).filter(proxies::contain).isPresent();
    }
}
