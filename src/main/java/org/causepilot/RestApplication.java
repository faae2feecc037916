package org.causepilot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the REST API begins. Its resources are found in the {@code boundary} of each room. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
