package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a server spends its processor: Flight Recorder's samples, summed up by the method that ran and by every method
 * that was waiting for it. Shares of samples, so that a busy machine does not matter.
 */
final class Profile {

    private static final int LINES = 120;

    private final Map<String, Integer> running = new HashMap<>();
    private final Map<String, Integer> onTheStack = new HashMap<>();
    private int samples;

    private Profile() {}

    /** Records the server while the work is done, and writes the summary beside the recording. */
    static void during(ServerProcess server, Path folder, Runnable work) {
        Path recording = folder.resolve("profile.jfr").toAbsolutePath();
        server.jcmd("JFR.configure", "stackdepth=256");
        server.jcmd("JFR.start", "name=bench", "settings=profile");
        try {
            work.run();
        } finally {
            server.jcmd("JFR.dump", "name=bench", "filename=" + recording);
            server.jcmd("JFR.stop", "name=bench");
        }
        try {
            Files.writeString(folder.resolve("profile.txt"), of(recording).text());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot sum up " + recording, failure);
        }
        Report.say(folder.resolve("profile.txt").toString());
    }

    static Profile of(Path recording) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    profile.add(event.getStackTrace().getFrames());
                }
            }
        }
        return profile;
    }

    String text() {
        return samples + " samples\n\nrunning\n" + lines(running) + "\non the stack\n" + lines(onTheStack);
    }

    private void add(List<RecordedFrame> frames) {
        samples++;
        running.merge(name(frames.get(0)), 1, Integer::sum);
        Set<String> distinct = frames.stream().map(Profile::name).collect(Collectors.toCollection(HashSet::new));
        distinct.forEach(name -> onTheStack.merge(name, 1, Integer::sum));
    }

    private String lines(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .map(entry -> "%5.1f %%  %s".formatted(100.0 * entry.getValue() / samples, entry.getKey()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }
}
