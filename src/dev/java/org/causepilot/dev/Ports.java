package org.causepilot.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports that nobody listens on. Between the question and the use somebody may: whoever uses the answer tries again. */
public final class Ports {

    /** Below the range from which operating systems lend ports to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    public static int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(1_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new LaunchException("No free port between " + LOWEST + " and " + HIGHEST));
    }

    static int firstFreeFrom(int wanted) {
        return IntStream.range(wanted, Math.min(wanted + 1_000, 65_536))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new LaunchException("No free port from " + wanted + " on"));
    }

    /** Asks for every address and for the loopback one: on some systems the one can be had while the other is taken. */
    static boolean isFree(int port) {
        return canListen(new InetSocketAddress(port))
                && canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
