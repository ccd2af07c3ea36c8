// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Under what the figures came about.
 *
 * @param loadBefore the load average of the last minute before the run; negative when unknown
 */
record Conditions(LocalDate day, String commit, double loadBefore) {

    static Conditions now() {
        return new Conditions(
                LocalDate.now(ZoneOffset.UTC), Layout.property("benchmark.commit"), load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The JDK, the machine and its load until now. */
    String words() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%s, commit %s, %s %s, %d cores (%s); load average %.1f before and %.1f after",
                day,
                commit,
                System.getProperty("java.vendor.version", "JDK"),
                Runtime.version(),
                runtime.availableProcessors(),
                processor(),
                loadBefore,
                load());
    }

    private static String processor() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        } catch (IOException notLinux) {
            // then the architecture must do
        }
        return System.getProperty("os.arch", "unknown");
    }
}
