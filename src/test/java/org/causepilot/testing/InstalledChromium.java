package org.causepilot.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser that is on the machine: the one that {@code CHROME_BIN} names, on the path, or where installers put it. */
final class InstalledChromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<String> PLACES = List.of(
            "/usr/lib/chromium/chromium",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private InstalledChromium() {}

    static Optional<Path> find() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN")).map(Path::of).stream();
        Stream<Path> elsewhere = Stream.concat(onPath(), PLACES.stream().map(Path::of));
        return Stream.concat(named, elsewhere)
                .filter(Files::isExecutable)
                .filter(InstalledChromium::answers)
                .findFirst();
    }

    private static Stream<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }

    /** Ubuntu's {@code chromium-browser} may be a script that only advises to install a browser. */
    private static boolean answers(Path program) {
        return ProgramRun.of(program.toString(), "--version").succeeded();
    }
}
