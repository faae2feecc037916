package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.causepilot.connection.entity.IpAddress;
import org.causepilot.organization.control.OrganizationContext;

/**
 * How much comes by the public door of an organization: from one address, so that nobody fills its database alone, and to one
 * form, so that many together do not either. Counted per node and per organization; what one of them is sent is no other's
 * affair.
 */
@ApplicationScoped
public class PublicTraffic {

    static final int READS_PER_ADDRESS = 300;
    static final int SUBMISSIONS_PER_ADDRESS = 30;
    static final int SUBMISSIONS_PER_FORM = 600;

    private final MinuteCounter readsOfAddress = new MinuteCounter(READS_PER_ADDRESS);
    private final MinuteCounter submissionsOfAddress = new MinuteCounter(SUBMISSIONS_PER_ADDRESS);
    private final MinuteCounter submissionsToForm = new MinuteCounter(SUBMISSIONS_PER_FORM);

    @Inject
    private OrganizationContext context;

    /** @throws TooManyRequestsException when it is one too many */
    public void read(String address) {
        readsOfAddress.count(organization() + " " + network(address));
    }

    /** @throws TooManyRequestsException when it is one too many */
    public void submit(String address, String formSlug) {
        submissionsOfAddress.count(organization() + " " + network(address));
        submissionsToForm.count(organization() + " " + formSlug);
    }

    private UUID organization() {
        return context.current().id();
    }

    /** One household has 2^64 addresses of IPv6 (RFC 6177). */
    static String network(String address) {
        return IpAddress.parse(address)
                .filter(IpAddress::isIpv6)
                .map(IpAddress::network64)
                .orElse(address);
    }
}
