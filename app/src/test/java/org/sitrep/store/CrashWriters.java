// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are started ahead: while one writes and is killed, the next ones start. A start
 * costs a hundred times what a kill costs.
 */
final class CrashWriters implements AutoCloseable {
    private static final int AHEAD = 3; // guess: so many starts take as long as one kill

    private final Path folder;
    private final List<String> command;
    private final BlockingQueue<Started> ready = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicInteger count = new AtomicInteger();
    private final List<Thread> starters = new ArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable IOException fault;

    /** A program that waits for the address of a project; it keeps its files in the folder. */
    record Started(Process process, BufferedReader lines, Path folder) {
        /** Lets it open the project and write. */
        void go(String address) throws IOException {
            OutputStream in = process.getOutputStream();
            in.write((address + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        }

        /** Ends it as kill -9 does; returns all that it still said. */
        List<String> kill() throws IOException, InterruptedException {
            // The process itself would close the stream.
            process.toHandle().destroyForcibly();
            List<String> said = lines.lines().toList();
            process.waitFor();
            lines.close();
            clear();
            return said;
        }

        /** Nobody else takes away what a killed program leaves: SQLite's native code, above all. */
        void clear() throws IOException {
            List<Path> left;
            try (Stream<Path> all = Files.walk(folder)) {
                left = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
    }

    /**
     * @param folder for their files
     * @param many whether it is worth the while to keep the loaded classes for the next start
     */
    CrashWriters(Path folder, boolean many) throws IOException, InterruptedException {
        this.folder = folder;
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.add("-XX:TieredStopAtLevel=1");
        java.add("-XX:+UseSerialGC");
        java.add("-Xmx256m");
        if (many) {
            Path archive = folder.resolve("classes.jsa");
            String jars = jars();
            List<String> once = new ArrayList<>(java);
            once.add("-XX:ArchiveClassesAtExit=" + archive);
            once.add("-cp");
            once.add(jars);
            Started first = start(once);
            first.process().getOutputStream().close(); // no address: it ends by itself
            first.process().waitFor();
            first.clear();
            java.add("-XX:SharedArchiveFile=" + archive);
            java.add("-cp");
            java.add(jars);
        } else {
            java.add("-cp");
            java.add(System.getProperty("java.class.path"));
        }
        command = java;
        for (int i = 0; i < 2; i++) {
            starters.add(Thread.ofPlatform().daemon().name("starter-" + i).start(this::keepAhead));
        }
    }

    private Started start(List<String> java) throws IOException {
        Path own = Files.createDirectory(folder.resolve("writer" + count.incrementAndGet()));
        List<String> line = new ArrayList<>(java);
        line.add(1, "-Djava.io.tmpdir=" + own);
        line.add(CrashWriter.class.getName());
        line.add(own.resolve("own.sitrep").toString());
        Process process =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Started(
                process,
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                own);
    }

    private void keepAhead() {
        try {
            while (!closed) {
                Started started = start(command);
                if (!CrashWriter.READY.equals(started.lines().readLine())) {
                    throw new IOException("a writer did not begin");
                }
                boolean taken = false;
                while (!taken && !closed) {
                    taken = ready.offer(started, 100, TimeUnit.MILLISECONDS);
                }
                if (!taken) {
                    started.kill();
                }
            }
        } catch (IOException problem) {
            fault = problem;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next one that is ready. */
    Started next() throws IOException, InterruptedException {
        while (true) {
            Started next = ready.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            IOException problem = fault;
            if (problem != null) {
                throw problem;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (Thread starter : starters) {
                starter.join();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        for (Started each : ready) {
            each.process().toHandle().destroyForcibly();
        }
    }

    /** The class path with its folders in one jar: classes in folders cannot be kept loaded. */
    private String jars() throws IOException {
        Path jar = folder.resolve("classes.jar");
        List<String> all = new ArrayList<>();
        all.add(jar.toString());
        Set<String> names = new HashSet<>();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(each);
                if (Files.isDirectory(path)) {
                    add(path, out, names);
                } else {
                    all.add(each);
                }
            }
        }
        return String.join(File.pathSeparator, all);
    }

    private static void add(Path root, JarOutputStream jar, Set<String> names) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            boolean needed = name.endsWith(".class") || name.startsWith("org/sitrep/store/");
            if (needed && names.add(name)) {
                jar.putNextEntry(new JarEntry(name));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
