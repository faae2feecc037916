package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run: they refuse to work for root.
 *
 * <p>An ordinary user runs them as they are. Root hides behind a user namespace of its own, in which it is nobody while
 * its files stay its own; where the machine forbids namespaces, the programs run as the user {@code nobody}, who must
 * then be able to enter the folders.
 */
enum PostgresAccount {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65_534;

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount choose() {
        if (!isRoot()) {
            return OURSELVES;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(PostgresAccount::works)
                .findFirst()
                .orElseThrow(() -> new LaunchException("PostgreSQL refuses to run as root, and neither `unshare -U`"
                        + " nor `setpriv` works here. Start CausePilot as an ordinary user."));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Hands a file or a folder with all it holds to whoever runs PostgreSQL. */
    void own(Path root) {
        if (this != NOBODY) {
            return;
        }
        requireThatNobodyEnters(root);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
                Files.setAttribute(path, "unix:gid", NOBODY_ID);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot hand over " + root, failure);
        }
    }

    private void requireThatNobodyEnters(Path root) {
        Path parent = root.toAbsolutePath().getParent();
        List<String> test = command(List.of("test", "-x", parent.toString()));
        if (!Command.of(test.toArray(String[]::new)).run().succeeded()) {
            throw new LaunchException("PostgreSQL refuses to run as root, user namespaces are forbidden here, and the"
                    + " user nobody may not enter " + parent
                    + ". Start CausePilot as an ordinary user, or set CAUSEPILOT_DATA_DIR to a folder open to all.");
        }
    }

    private boolean works() {
        return Command.of(command(List.of("true")).toArray(String[]::new)).run().succeeded();
    }

    private static boolean isRoot() {
        return Command.of("id", "-u").run().output().strip().equals("0");
    }
}
