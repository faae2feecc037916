package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the operating system and the virtual machine say of a running server. Linux only. */
record ServerProcess(long pid) {

    /** {@code USER_HZ}: the unit of {@code /proc/PID/stat} on every architecture that Linux runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11; // after the name, which may hold blanks (proc_pid_stat(5), field 14)
    private static final int SYSTEM_TIME = 12;
    private static final int THREADS = 17;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    double cpuSeconds() {
        return (field(USER_TIME) + field(SYSTEM_TIME)) / TICKS_PER_SECOND;
    }

    long threads() {
        return field(THREADS);
    }

    long fileDescriptors() {
        try (Stream<Path> open = Files.list(folder().resolve("fd"))) {
            return open.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** After a full collection: the sum of a class histogram, which holds the living only. */
    long heapBytes() {
        return heapBytes(heap());
    }

    /** What lives on it, by class. */
    String heap() {
        jcmd("GC.run");
        return jcmd("GC.class_histogram");
    }

    static long heapBytes(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("jcmd printed no total");
        }
        return Long.parseLong(total.group(1));
    }

    String jcmd(String... command) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of(program, Long.toString(pid)), Stream.of(command))
                                    .toList())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("jcmd is part of every JDK", failure);
        }
    }

    private long field(int index) {
        try {
            String stat = Files.readString(folder().resolve("stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[index]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder() {
        return Path.of("/proc", Long.toString(pid));
    }
}
