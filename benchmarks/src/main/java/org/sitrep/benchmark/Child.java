// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} seen from the run that started it. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;
    private final Path log;
    private final Opening opening;

    /**
     * How long a system took to be of use.
     *
     * @param wallNanos from the start of the JVM's process to the end of the first sentence
     * @param cpuNanos of the whole process until then
     */
    record Opening(long wallNanos, long cpuNanos) {}

    /** Starts a worker and waits until its system is open. */
    Child(Candidate candidate, Layout layout) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(layout.java().toString());
        command.addAll(layout.options());
        command.addAll(List.of("-cp", layout.classPath(candidate), Worker.class.getName()));
        command.addAll(List.of(candidate.code(), layout.texts().toString()));
        log = layout.log(candidate);
        Files.createDirectories(layout.target());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        long start = System.nanoTime();
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        String[] ready = answer().split("\t", -1);
        opening = new Opening(System.nanoTime() - start, Long.parseLong(ready[1]));
    }

    Opening opening() {
        return opening;
    }

    Memory memory() throws IOException {
        return Memory.read(ask("memory"));
    }

    /** One block over the first so many of 100 texts. */
    Block block(Step step, int threads, int percent) throws IOException {
        return Block.read(ask("block " + step + " " + threads + " " + percent));
    }

    /** The most memory that was resident until now, in kibibytes; -1 when unknown. */
    long peak() {
        return Memory.peak(Long.toString(process.pid()));
    }

    private String ask(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("a system ended early; what it said is in " + log);
        }
        return line;
    }

    /** Lets the worker end, by force when it does not. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        answers.close();
    }
}
