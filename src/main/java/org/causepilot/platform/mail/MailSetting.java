package org.causepilot.platform.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** Mails that leave the house have links that lead back to it. */
@Dependent
public class MailSetting implements StartupRule {

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private MailSender sender;

    @Override
    public void check() {
        publicUrl.check();
        if (!publicUrl.isKnown() && !(sender instanceof LoggedMail)) {
            throw new IllegalStateException(PublicUrl.SETTING
                    + " is not set: a mail sender is installed, and links in its mails begin with it");
        }
    }
}
