// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One system in a JVM of its own. It opens the system, analyses one sentence, says {@code ready},
 * and then answers orders from standard input, each with one line of tab-separated values:
 *
 * <ul>
 *   <li>{@code memory}: collect garbage and report the memory;
 *   <li>{@code block STEP THREADS PERCENT}: analyse the first so many of 100 texts, and report.
 * </ul>
 *
 * It ends with its standard input.
 */
public final class Worker {
    private static final String FIRST_SENTENCE =
            "Rebels shelled the town of Example on Tuesday, the governor said.";

    private final Candidate candidate;
    private final Path folder;

    private Worker(Candidate candidate, Path folder) {
        this.candidate = candidate;
        this.folder = folder;
    }

    /**
     * Runs the worker.
     *
     * @param arguments the system ({@link Candidate#code}) and the folder of the texts
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // libraries talk on standard output; it is for answers
        Candidate candidate = Candidate.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        new Worker(candidate, Path.of(arguments[1])).run(answers);
    }

    private void run(PrintStream answers) throws Exception {
        work(candidate.open(), answers);
    }

    private <D> void work(Analyzer<D> analyzer, PrintStream answers) throws Exception {
        Step everything = candidate.steps().getLast();
        Counts first = analyzer.analyze(analyzer.document(FIRST_SENTENCE), everything);
        if (first.tokens() == 0 || first.arcs() == 0) {
            throw new IllegalStateException(candidate.title() + " finds nothing: " + first);
        }
        answers.println("ready\t" + processNanos());
        List<D> documents = new ArrayList<>();
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", -1);
            if (words[0].equals("memory")) {
                answers.println(Memory.ofThisProcess().line());
            } else {
                if (documents.isEmpty()) {
                    documents.addAll(read(analyzer));
                }
                int last = documents.size() * Integer.parseInt(words[3]) / 100;
                List<D> part = documents.subList(0, Math.max(1, last));
                int threads = Integer.parseInt(words[2]);
                answers.println(block(analyzer, part, Step.valueOf(words[1]), threads).line());
            }
        }
    }

    private <D> List<D> read(Analyzer<D> analyzer) throws IOException {
        return TextFiles.read(folder).stream().map(analyzer::document).toList();
    }

    private static <D> Block block(Analyzer<D> analyzer, List<D> documents, Step step, int threads)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            warm(pool, threads);
            long process = processNanos();
            long wall = System.nanoTime();
            List<Future<Share>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                shares.add(pool.submit(() -> share(analyzer, documents, step, next)));
            }
            Counts counts = Counts.NOTHING;
            long thread = 0;
            for (Future<Share> share : shares) {
                counts = counts.plus(share.get().counts());
                thread += share.get().nanos();
            }
            return new Block(
                    step,
                    threads,
                    System.nanoTime() - wall,
                    thread,
                    processNanos() - process,
                    counts);
        }
    }

    /** Starts the threads before the clock. */
    private static void warm(ExecutorService pool, int threads)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < threads; i++) {
            pool.submit(() -> {}).get();
        }
    }

    /** What one thread did, and its CPU time. */
    private record Share(Counts counts, long nanos) {}

    private static <D> Share share(
            Analyzer<D> analyzer, List<D> documents, Step step, AtomicInteger next) {
        long before = threadNanos();
        Counts counts = Counts.NOTHING;
        for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
            counts = counts.plus(analyzer.analyze(documents.get(i), step));
        }
        return new Share(counts, threadNanos() - before);
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
