package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.causepilot.organization.control.OrganizationModules;
import org.causepilot.organization.entity.Module;
import org.causepilot.organization.entity.ModuleState;
import org.causepilot.platform.faces.PageMessages;

/** Which parts of the product an organization uses. */
@Named
@ViewScoped
public class OrganizationModulesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private OrganizationModules modules;

    public String turn(Module module, boolean isEnabled) {
        modules.turn(page.uuid(), module, isEnabled);
        PageMessages.doneAtNextPage(isEnabled ? "modules.on.done" : "modules.off.done");
        return "/admin/organization-modules.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    public List<ModuleState> getAll() {
        return modules.list(page.uuid());
    }
}
