package org.causepilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches the pages on; how they are set up stands in {@code web.xml} and {@code faces-config.xml}. */
@FacesConfig
@ApplicationScoped
public class FacesConfiguration {}
