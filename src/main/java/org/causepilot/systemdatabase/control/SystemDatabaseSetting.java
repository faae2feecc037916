package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.Dependent;
import org.causepilot.platform.settings.StartupRule;

/** There is no default system database: nothing should ever be written to one by mistake. */
@Dependent
public class SystemDatabaseSetting implements StartupRule {

    @Override
    public void check() {
        SystemDataSource.configured();
    }
}
