// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Feeds a target with made-up inputs for a while. An input that breaks the contract, throws, takes
 * too long or too much memory, or gives other bytes the second time, is written into a folder, and
 * the run fails.
 */
final class Fuzzer {
    /** What reading an input twice may take by the clock: then it loops. */
    private static final long MOST_MILLIS = 900_000;

    /** What reading an input once may take of the processor, and for each of its bytes. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final long MOST_NANOS_EACH = 100_000L;

    /** Bytes that reading an input once may allocate, and for each of its own bytes. */
    private static final long MOST_ALLOCATED = 2_000_000_000L;

    private static final long MOST_ALLOCATED_EACH = 60_000L;

    private final Target target;
    private final Mutator mutator;
    private final Path found;

    /**
     * @param found where broken inputs are written
     */
    Fuzzer(Target target, Path found) {
        this.target = target;
        this.mutator = new Mutator(target.seeds(), target.words());
        this.found = found;
    }

    /**
     * Tries inputs from a number on.
     *
     * @return the number of the first input that was not tried
     */
    long run(long from, Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        long number = from;
        try (Reading reading = new Reading(target)) {
            while (System.nanoTime() < until) {
                byte[] input = mutator.input(number);
                try {
                    reading.check(input);
                } catch (Throwable fault) {
                    Files.createDirectories(found);
                    Path file = found.resolve(target.name() + "-" + number + ".bin");
                    Files.write(file, input);
                    throw new AssertionError(
                            "input " + number + " of " + target.name() + ", kept as " + file,
                            fault);
                }
                number++;
            }
        }
        return number;
    }

    /** Reads the cases of a folder: inputs that were broken once. */
    static int cases(Target target, Path folder) throws Throwable {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        try (Reading reading = new Reading(target)) {
            for (Path file : files) {
                try {
                    reading.check(Files.readAllBytes(file));
                } catch (Throwable fault) {
                    throw new AssertionError("the case " + file, fault);
                }
            }
        }
        return files.size();
    }

    /** Reads one input after the other in a thread of its own, and looks at the clock. */
    private static final class Reading implements AutoCloseable {
        private final Target target;
        private final ExecutorService reader =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = new Thread(null, task, "fuzz", 4L << 20);
                            thread.setDaemon(true);
                            return thread;
                        });

        Reading(Target target) {
            this.target = target;
        }

        void check(byte[] input) throws Throwable {
            Future<?> done =
                    reader.submit(
                            () -> {
                                twice(input);
                                return null;
                            });
            try {
                done.get(MOST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException fault) {
                throw fault.getCause() == null ? fault : fault.getCause();
            } catch (TimeoutException slow) {
                throw new AssertionError("takes longer than " + MOST_MILLIS + " ms", slow);
            }
        }

        private void twice(byte[] input) throws Exception {
            try {
                ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
                long before = threads.getCurrentThreadAllocatedBytes();
                long begun = threads.getCurrentThreadCpuTime();
                String first = target.read(input.clone());
                assertThat(threads.getCurrentThreadCpuTime() - begun)
                        .as("nanoseconds for %d bytes", input.length)
                        .isLessThan(MOST_NANOS + MOST_NANOS_EACH * input.length);
                long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                assertThat(allocated)
                        .as("bytes allocated for %d", input.length)
                        .isLessThan(MOST_ALLOCATED + MOST_ALLOCATED_EACH * input.length);
                assertThat(target.read(input.clone())).as("read again").isEqualTo(first);
            } catch (Exception | Error fault) {
                throw fault;
            } catch (Throwable fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void close() {
            reader.shutdownNow();
        }
    }
}
