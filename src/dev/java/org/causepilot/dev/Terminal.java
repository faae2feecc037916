package org.causepilot.dev;

import java.io.PrintStream;
import java.net.URI;

/** All that a person at the terminal reads from us; everything else goes to the log. */
record Terminal(PrintStream out) {

    private static final String RULE = "-".repeat(78);

    void say(String line) {
        out.println(line);
    }

    void ready(URI address, DataDirectory data, DevelopmentSettings settings, OneTimePassword password) {
        String email = PrivateFiles.readOrCreate(data.superadmin(), settings::superadmin);
        say("");
        say(RULE);
        say("  CausePilot is ready:  " + address);
        settings.portTakenByOthers(address.getPort()).ifPresent(port -> say("  (port " + port + " was taken)"));
        say("");
        say("  Superadmin   " + email);
        say("  Password     " + describe(password, settings));
        say("  Data         " + data.path());
        say("  Log          " + data.serverLog());
        say("");
        say("  Development mode: not for real donors. Ctrl-C stops everything.");
        say(RULE);
        say("");
    }

    void failure(RuntimeException failure) {
        say("");
        say("CausePilot did not start.");
        say(failure.getMessage());
    }

    private static String describe(OneTimePassword password, DevelopmentSettings settings) {
        return password.madeNow()
                .map(secret ->
                        secret + "\n               to be changed at the first sign-in; shown this once, kept in\n"
                                + "               " + password.file())
                .orElseGet(() -> settings.namesAPassword()
                        ? "as given by CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD at the first start"
                        : "unchanged since the first start");
    }
}
