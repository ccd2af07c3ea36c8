// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as users start it: {@code ./sitrep code} on one sample text. */
final class WholeCommand {
    /** The text that is coded, from the root of the repository. */
    static final String TEXT = "samples/wire-menaka-bomb.html";

    private static final long POLL_MILLIS = 5;
    // Slower than this, the rounds would be left without time.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(100);
    private static final int LEAST_STARTS = 3;

    private WholeCommand() {}

    /**
     * One start.
     *
     * @param seconds from the start of the script to its end
     * @param peakMebibytes the most that was resident; negative when unknown
     */
    record Start(double seconds, double peakMebibytes) {}

    /**
     * Starts the command so often, fewer times when it is slow; one start before is not counted.
     */
    static List<Start> run(Layout layout, int starts) throws IOException, InterruptedException {
        List<Start> counted = new ArrayList<>();
        if (starts == 0) {
            return counted;
        }
        long begin = System.nanoTime();
        start(layout);
        while (counted.size() < starts
                && (counted.size() < LEAST_STARTS || System.nanoTime() - begin < MOST_NANOS)) {
            counted.add(start(layout));
        }
        return counted;
    }

    private static Start start(Layout layout) throws IOException, InterruptedException {
        File said = layout.target().resolve("command.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(
                                layout.root().resolve("sitrep").toString(),
                                "code",
                                layout.root().resolve(TEXT).toString(),
                                "--format",
                                "records")
                        .redirectOutput(layout.target().resolve("command.jsonl").toFile())
                        .redirectError(said);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        // The script hands its process over to Java, so this number is Java's. The peak only rises,
        // so what is missed is what the last milliseconds add.
        String pid = Long.toString(process.pid());
        long peak = -1;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, Memory.peak(pid));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("./sitrep code failed; what it said is in " + said);
        }
        return new Start(seconds, peak / 1024.0);
    }
}
