package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails of a server that got a {@link MailboxSender}, in the way that the operations guide tells. */
public record Mailbox(Path data) {

    /** What such a server has to be told. */
    public static final Map<String, String> SETTINGS =
            Map.of("CAUSEPILOT_PUBLIC_URL", "https://causepilot.example.org");

    /** The built WAR, with the sender added. */
    static Path addedTo(Path war, Path folder) {
        Path copy = folder.resolve(war.getFileName().toString());
        String sender = MailboxSender.class.getName().replace('.', '/') + ".class";
        try {
            Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(copy);
                    var compiled = MailboxSender.class.getResourceAsStream("/" + sender)) {
                Path target = inside.getPath("WEB-INF", "classes").resolve(sender);
                Files.createDirectories(target.getParent());
                Files.copy(compiled, target);
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Any mail to this person. */
    public Optional<String> mailTo(String address) {
        Path folder = data.resolve(MailboxSender.FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> mails = Files.list(folder)) {
            return mails.filter(mail -> mail.toString().endsWith(".txt"))
                    .map(Mailbox::read)
                    .filter(mail -> mail.startsWith(address + "\n"))
                    .findAny();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
