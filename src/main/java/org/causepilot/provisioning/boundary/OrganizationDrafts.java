package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The organizations that one person is about to create, in as many tabs; the oldest make room. */
@SessionScoped
class OrganizationDrafts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private final Map<UUID, OrganizationDraft> drafts = new LinkedHashMap<>();

    synchronized OrganizationDraft get(UUID id) {
        OrganizationDraft draft = drafts.computeIfAbsent(id, fresh -> new OrganizationDraft());
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return draft;
    }
}
