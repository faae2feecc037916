package org.causepilot.connection;

/** Remembers whether code ran that a connection string named. */
public final class Canary {

    private static volatile boolean sung;

    private Canary() {}

    static void sing() {
        sung = true;
    }

    public static boolean hasSung() {
        return sung;
    }

    public static void quieten() {
        sung = false;
    }
}
