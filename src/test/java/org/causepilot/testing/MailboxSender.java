package org.causepilot.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.causepilot.platform.mail.Mail;
import org.causepilot.platform.mail.MailSender;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A sender as an operator would add one: leaves each mail in a file of the data folder. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MailboxSender implements MailSender {

    static final String FOLDER = "mailbox";

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DATA_DIR")
    private String data;

    @Override
    public void send(Mail mail) {
        try {
            Path folder = Files.createDirectories(Path.of(data, FOLDER));
            Path written = Files.createTempFile(folder, "mail", ".part");
            Files.writeString(written, mail.recipient() + "\n" + mail.subject() + "\n\n" + mail.text());
            Files.move(written, folder.resolve(UUID.randomUUID() + ".txt"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
