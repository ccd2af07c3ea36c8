// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a process, in kibibytes; -1 where the system does not tell (only Linux does).
 *
 * @param peak the most that was resident at any time (VmHWM)
 * @param anonymous resident now and backed by no file: heap, code, stacks
 * @param mapped resident now and backed by files, which the system may drop and read again
 * @param heap of Java objects that are still reachable, after a collection
 */
record Memory(long peak, long anonymous, long mapped, long heap) {
    /** This process's, after a garbage collection; the peak is that before the collection. */
    static Memory ofThisProcess() {
        long peak = peak("self");
        // One collection frees what the first one's reference handling let go.
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        return new Memory(peak, field("self", "RssAnon"), field("self", "RssFile"), heap);
    }

    /** The peak of a running process; -1 also when it has ended. */
    static long peak(String pid) {
        return field(pid, "VmHWM");
    }

    private static long field(String pid, String name) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc", pid, "status"));
        } catch (IOException gone) {
            return -1;
        }
        for (String line : lines) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return -1;
    }

    /** One line of tab-separated values. */
    String line() {
        return peak + "\t" + anonymous + "\t" + mapped + "\t" + heap;
    }

    /** What {@link #line} wrote. */
    static Memory read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("not a memory: " + line);
        }
        return new Memory(
                Long.parseLong(cells[0]),
                Long.parseLong(cells[1]),
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]));
    }
}
