package org.causepilot.connection.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A setting that holds PEM text, or the path of a file that does: of an ordinary file, and of one that has an end. */
final class PemText {

    private static final String BEGINNING = "-----BEGIN ";
    private static final int LONGEST = 1 << 20;

    private PemText() {}

    /** @throws IllegalArgumentException says what is wrong, and repeats nothing */
    static String of(String setting) {
        String text = setting.contains(BEGINNING) ? setting : read(setting.strip());
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than 1 MiB");
        }
        return text;
    }

    private static String read(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("neither PEM text nor the path of a file");
            }
            try (InputStream content = Files.newInputStream(file)) {
                return new String(content.readNBytes(LONGEST + 1), StandardCharsets.US_ASCII);
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("the file cannot be read", unreadable);
        }
    }
}
