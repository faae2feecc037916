package org.causepilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Where the REST API begins. Its resources are found in the {@code boundary} of each room.
 *
 * <p>A bean, since this server sees {@code @LoginConfig} on beans only.
 */
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT")
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** The WADL that Jersey would publish describes less than {@code /openapi} and cannot be protected. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
