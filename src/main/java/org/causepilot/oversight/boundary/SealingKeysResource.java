package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.oversight.control.SealingKeys;
import org.causepilot.oversight.entity.SealingKey;
import org.causepilot.platform.paging.Page;

/** Which keys seal the stored secrets. */
@Path("sealing-keys")
@ApplicationScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
public class SealingKeysResource {

    @Inject
    private SealingKeys keys;

    @GET
    public Page<SealingKey> list() {
        return new Page<>(keys.list(), null);
    }
}
