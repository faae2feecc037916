package org.causepilot.platform.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Puts a fingerprint of its content into the address of each style sheet, script and picture of ours. Browsers keep them for a
 * week; without it they would dress tomorrow's pages in yesterday's styles. Named in {@code faces-config.xml}.
 */
public class FingerprintedResources extends ResourceHandlerWrapper {

    private static final Set<String> OURS = Set.of("css", "images", "js", "primefaces-causepilot");

    // Saves reading the file for every page; emptied with the application, as its files change with it only.
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return fingerprinted(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return fingerprinted(super.createResource(name, library, contentType), library);
    }

    private Resource fingerprinted(Resource resource, String library) {
        return resource == null || library == null || !OURS.contains(library) ? resource : new Fingerprinted(resource);
    }

    private static String fingerprint(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream content = resource.getInputStream()) {
            sum.update(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Long.toHexString(sum.getValue());
    }

    private final class Fingerprinted extends ResourceWrapper {

        Fingerprinted(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = getWrapped().getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + "f="
                    + fingerprints.computeIfAbsent(path, key -> fingerprint(getWrapped()));
        }
    }
}
