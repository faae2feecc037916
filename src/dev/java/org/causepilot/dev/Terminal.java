package org.causepilot.dev;

import java.io.PrintStream;
import java.net.URI;

/** All that a person at the terminal reads from us; everything else goes to the log. */
record Terminal(PrintStream out) {

    private static final String RULE = "─".repeat(78);

    void say(String line) {
        out.println(line);
    }

    void ready(URI address, DataDirectory data, DevelopmentSettings settings, OneTimePassword password) {
        String email = PrivateFiles.readOrCreate(data.superadmin(), settings::superadmin);
        out.println(
                """

                %s
                  CausePilot is ready:  %s

                  Superadmin   %s
                  Password     %s
                  Data         %s
                  Log          %s

                  Development mode: not for real donors. Ctrl-C stops everything.
                %s
                """.formatted(RULE, address, email, describe(password, settings), data.path(), data.serverLog(), RULE));
    }

    void failure(RuntimeException failure) {
        out.println();
        out.println("CausePilot did not start.");
        out.println(failure.getMessage());
    }

    private static String describe(OneTimePassword password, DevelopmentSettings settings) {
        return password.madeNow()
                .map(secret ->
                        secret + "   (shown once; also in " + password.file() + "; to be changed at the first sign-in)")
                .orElseGet(() -> settings.namesAPassword()
                        ? "as given by CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD at the first start"
                        : "unchanged since the first start");
    }
}
