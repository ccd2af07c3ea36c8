// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on a terminal that says how far the run is, how fast, and how long it will take; silent
 * elsewhere. Confined to one thread.
 */
final class Progress {
    /** Nanoseconds between two pictures: four a second are seen and cost nothing. // guess */
    private static final long EVERY = 250_000_000L;

    /** Seconds before the remaining time is told: the first documents say little. // guess */
    private static final double FIRST_GUESS = 3;

    private final PrintStream err;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long last = begun;
    private boolean dirty;

    Progress(Surroundings surroundings) {
        this.err = surroundings.err();
        this.shown = surroundings.errIsTerminal();
    }

    /** Whether anybody looks. */
    boolean isShown() {
        return shown;
    }

    void show(Account account) {
        show(account, ReadSoFar.unknown());
    }

    void show(Account account, ReadSoFar read) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY) {
            return;
        }
        last = now;
        dirty = true;
        double seconds = (now - begun) / 1e9;
        err.print(
                "\r\u001b[K" + line(account.finishedInputs(), seconds, read.bytes(), read.total()));
        err.flush();
    }

    /**
     * The line.
     *
     * @param total bytes; 0 when they are not known
     */
    static String line(long documents, double seconds, long bytes, long total) {
        String line =
                String.format(
                        Locale.ROOT, "%d documents, %.1f a second", documents, documents / seconds);
        if (total <= 0) {
            return line;
        }
        line += String.format(Locale.ROOT, ", %d %% of %s", 100 * bytes / total, size(total));
        if (seconds < FIRST_GUESS || bytes <= 0) {
            return line;
        }
        return line + ", " + time(seconds * (total - bytes) / bytes) + " left";
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%d kB", Math.max(1, bytes / 1_000));
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String time(double seconds) {
        long left = Math.round(seconds);
        if (left < 60) {
            return left + " s";
        }
        long minutes = (left + 30) / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** Wipes the line, so that other talk begins at the margin. */
    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}
