package org.causepilot.platform.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** Mails that leave the house have links that lead back to it. */
@Dependent
public class MailSetting implements StartupRule {

    private final PublicUrl publicUrl;
    private final MailSender sender;

    @Inject
    MailSetting(PublicUrl publicUrl, MailSender sender) {
        this.publicUrl = publicUrl;
        this.sender = sender;
    }

    @Override
    public void check() {
        publicUrl.check();
        if (!publicUrl.isKnown() && !(sender instanceof LoggedMail)) {
            throw new IllegalStateException(PublicUrl.SETTING
                    + " is not set: a mail sender is installed, and links in its mails begin with it");
        }
    }
}
