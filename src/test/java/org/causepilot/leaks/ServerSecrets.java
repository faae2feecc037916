package org.causepilot.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the operator gave to the server: keys, and the passwords of its own two roles. */
final class ServerSecrets {

    private static final Pattern PASSWORD = Pattern.compile("//[^:]+:([^@]+)@");
    private static final Pattern KEY_VALUE = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"");
    private static final int SECRET_LINES = 12;

    private ServerSecrets() {}

    static Stream<Secret> of(Map<String, String> configuration) {
        return Stream.of(
                        Stream.of(
                                Secret.whole(
                                        "system role's password",
                                        group(PASSWORD, configuration.get("CAUSEPILOT_SYSTEM_DB_URL"))),
                                Secret.whole(
                                        "provisioning role's password",
                                        group(PASSWORD, configuration.get("ORG_DB_BASE_URL"))),
                                Secret.whole("audit key", configuration.get("CAUSEPILOT_AUDIT_KEY")),
                                Secret.whole("keyset", group(KEY_VALUE, read(configuration.get("CAUSEPILOT_KEYSET"))))),
                        signingKey(read(configuration.get("CAUSEPILOT_JWT_PRIVATE_KEY"))))
                .flatMap(secrets -> secrets);
    }

    /** Its lines but for the first ones, which hold the public half: that one is published. */
    private static Stream<Secret> signingKey(String pem) {
        List<String> lines = Arrays.stream(pem.split("\n"))
                .filter(line -> line.length() == 64)
                .toList();
        return IntStream.range(lines.size() - SECRET_LINES, lines.size())
                .mapToObj(line -> Secret.whole("signing key, line " + line, lines.get(line)));
    }

    private static String group(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
