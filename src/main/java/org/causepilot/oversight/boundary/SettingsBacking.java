package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.causepilot.oversight.control.SettingsReport;
import org.causepilot.oversight.control.Versions;
import org.causepilot.oversight.entity.EffectiveSetting;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ServerNode;

/** The configuration this server runs with. Nothing is changed here: it is the operator's. */
@Named
@RequestScoped
public class SettingsBacking {

    @Inject
    private SettingsReport report;

    @Inject
    private Versions versions;

    @Inject
    private ServerNodes nodes;

    private List<EffectiveSetting> settings;

    public List<EffectiveSetting> getSettings() {
        if (settings == null) {
            settings = report.all();
        }
        return settings;
    }

    public List<EffectiveSetting> getCareless() {
        return getSettings().stream()
                .filter(setting -> !setting.concerns().isEmpty())
                .toList();
    }

    public Versions getVersions() {
        return versions;
    }

    /** As the build named it. */
    public String getProduct() {
        try (InputStream manifest = context().getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ServletContext context() {
        return (ServletContext)
                FacesContext.getCurrentInstance().getExternalContext().getContext();
    }

    public List<ServerNode> getNodes() {
        return nodes.live();
    }

    public boolean isThis(ServerNode node) {
        return node.id().equals(nodes.self());
    }
}
