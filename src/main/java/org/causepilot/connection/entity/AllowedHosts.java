package org.causepilot.connection.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's list of places a connection may go to ({@code CAUSEPILOT_ALLOWED_DB_HOSTS}).
 *
 * <pre>
 * list   = entry *("," entry)
 * entry  = target [":" ports]
 * target = name / IPv4 ["/" bits] / "[" IPv6 "]" ["/" bits] / IPv6 ["/" bits]   ; bare IPv6 takes no ports
 * ports  = "*" / port *("|" port)
 *
 * db.example.org, db2.example.org:5432|6543, 10.20.0.0/16:*, [fd12:3456::]/32:5432, ::1, localhost
 * </pre>
 *
 * <p>Without ports an entry stands for 5432 and 6432 (PostgreSQL, PgBouncer), and for every port when it is loopback.
 * A name allows what it resolves to, loopback and {@linkplain AddressClass#FORBIDDEN forbidden} addresses excepted; a
 * block of addresses allows names, too, once they turn out to resolve into it.
 */
public final class AllowedHosts {

    private final List<AllowedHost> entries;

    private AllowedHosts(List<AllowedHost> entries) {
        this.entries = entries;
    }

    /** @throws IllegalArgumentException naming the entry, which is the operator's own text */
    public static AllowedHosts parse(String text) {
        return new AllowedHosts(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(AllowedHost::parse)
                .toList());
    }

    /** Exactly this place: for a server that the operator registered by its URL. */
    public static AllowedHosts only(Endpoint endpoint) {
        return new AllowedHosts(List.of(AllowedHost.parse(endpoint.toString())));
    }

    public AllowedHosts and(AllowedHosts others) {
        return new AllowedHosts(Stream.concat(entries.stream(), others.entries.stream())
                .distinct()
                .toList());
    }

    /**
     * Whether a connection may be begun, as far as can be told without asking a name server. A name that is not listed
     * passes only when a block of other addresses than loopback is listed, which it may resolve into.
     */
    public boolean mayReach(Endpoint endpoint) {
        return endpoint.host()
                .address()
                .map(address -> permits(address, endpoint.port()))
                .orElseGet(() ->
                        lists(endpoint) || entries.stream().anyMatch(entry -> entry.mayHoldNames(endpoint.port())));
    }

    /** Whether this name, with this port, is listed as it is. */
    public boolean lists(Endpoint endpoint) {
        return entries.stream().anyMatch(entry -> entry.isNamed(endpoint.host()) && entry.hasPort(endpoint.port()));
    }

    private boolean permits(IpAddress address, int port) {
        return AddressClass.of(address) != AddressClass.FORBIDDEN
                && entries.stream().anyMatch(entry -> entry.holds(address) && entry.hasPort(port));
    }

    /**
     * Whether a packet may go to {@code address}, found by resolving {@code endpoint}. A listed name may not turn into
     * loopback unless it says so itself or the address is listed as well: that is what DNS rebinding does.
     */
    public boolean mayConnect(Endpoint endpoint, IpAddress address) {
        if (permits(address, endpoint.port())) {
            return true;
        }
        return switch (AddressClass.of(address)) {
            case FORBIDDEN -> false;
            case LOOPBACK -> lists(endpoint) && endpoint.host().isLoopback();
            case ORDINARY ->
                lists(endpoint)
                        && endpoint.host().address().isEmpty()
                        && !endpoint.host().isLoopback();
        };
    }

    /** In the syntax of {@link #parse}: hosts are no secret of the operator's. */
    @Override
    public String toString() {
        return entries.stream().map(AllowedHost::toString).collect(Collectors.joining(", "));
    }
}
