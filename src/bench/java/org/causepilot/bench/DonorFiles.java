package org.causepilot.bench;

import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Donors in and out as CSV. No two lines have the same address, in whichever file. */
final class DonorFiles {

    private final ApiClient api;
    private final Path file;
    private long written;

    /** @param file is written again for each import, and left where it is */
    DonorFiles(ApiClient api, Path file) {
        this.api = api;
        this.file = file;
    }

    /** @return seconds, without those in which the file was written */
    double importInto(Organization organization, int lines) {
        write(lines);
        long begin = System.nanoTime();
        JsonObject answer = api.upload(organization.path() + "/donors/import", file);
        double seconds = secondsSince(begin);
        if (answer.getInt("imported") != lines) {
            throw new IllegalStateException("Not all lines were imported: " + answer);
        }
        return seconds;
    }

    /**
     * @param donors that are there
     * @return seconds until the last line is here
     */
    double exportOf(Organization organization, int donors) {
        long begin = System.nanoTime();
        long lines = api.countLines(organization.path() + "/donors/export");
        double seconds = secondsSince(begin);
        if (lines != donors + 1L) {
            throw new IllegalStateException(lines + " lines were exported of " + donors + " donors and their header");
        }
        return seconds;
    }

    private void write(int lines) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("first_name,last_name,email,phone\n");
            for (int line = 0; line < lines; line++, written++) {
                out.write("Ada,Family " + written + ",person" + written + "@example.org,+33 1 99 00 12 34\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
