package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL keeps in one folder: its files, the superuser's password beside them, and its log. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    /** By default every role of the server may enter these two: one organization's role would see another's name. */
    private static final String CLOSE_THE_STANDARD_DATABASES =
            "REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC\n";

    private final Path home;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;

    PostgresCluster(Path home, PostgresBinaries binaries, PostgresAccount account) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
    }

    Path data() {
        return home.resolve("data");
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path portFile() {
        return home.resolve("port");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    String password() {
        return PrivateFiles.readOrCreate(passwordFile(), Secrets::password);
    }

    PostmasterFile postmasterFile() {
        return new PostmasterFile(data().resolve("postmaster.pid"));
    }

    /** Made beside and renamed when complete: the folder of a killed first start is never mistaken for a database. */
    void createIfMissing() {
        if (Files.isDirectory(data())) {
            return;
        }
        Path unfinished = home.resolve("data.unfinished");
        PrivateFiles.deleteTree(unfinished);
        password();
        account.own(home);
        initialize(unfinished);
        closeStandardDatabases(unfinished);
        try {
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot name " + data(), failure);
        }
    }

    /** Fast: sessions are cut off, nothing is lost. Also stops what a killed run left behind. */
    void stop() {
        run("Stopping PostgreSQL", "", "pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60");
    }

    List<String> serverCommand(List<String> settings) {
        return command("postgres", settings);
    }

    private void initialize(Path folder) {
        run(
                "Creating the PostgreSQL data folder",
                "",
                "initdb",
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private void closeStandardDatabases(Path folder) {
        run(
                "Closing the standard databases",
                CLOSE_THE_STANDARD_DATABASES,
                "postgres",
                "--single",
                "-D",
                folder.toString(),
                "postgres");
    }

    private void run(String purpose, String input, String program, String... arguments) {
        new Command(command(program, List.of(arguments)), home, input).outputOrThrow(purpose);
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(binaries.program(program).toString());
        words.addAll(arguments);
        return account.command(words);
    }
}
