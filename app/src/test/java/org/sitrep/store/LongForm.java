// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** How often a test tries: a short form for every build, a long one for {@code ./verify --long}. */
final class LongForm {
    private LongForm() {}

    static boolean asked() {
        return Boolean.getBoolean("sitrep.long");
    }

    /** So many tries; a number of one's own in the property {@code sitrep.tries}. */
    static int tries(int inEveryBuild, int inTheLongForm) {
        int own = Integer.getInteger("sitrep.tries", 0);
        return own > 0 ? own : asked() ? inTheLongForm : inEveryBuild;
    }

    /** Tries that are counted; in the long form a run that was interrupted goes on. */
    static Tally tally(String name, int tries) {
        Path file = asked() ? Path.of("target", "long", name) : Path.of("target", name);
        return new Tally(file, tries, asked());
    }

    /**
     * Counts tries in a file: the digest of the tested classes, tries done, what was counted. Safe
     * for many threads.
     */
    static final class Tally {
        private final Path file;
        private final int tries;
        private final String tested;
        private int claimed;
        private long done;
        private long counted;

        private Tally(Path file, int tries, boolean goesOn) {
            this.file = file;
            this.tries = tries;
            this.tested = tested();
            if (goesOn) {
                takeUp();
            }
        }

        private void takeUp() {
            try {
                if (Files.exists(file)) {
                    String[] parts = Files.readString(file).strip().split(" ");
                    boolean interrupted = Integer.parseInt(parts[1]) < tries;
                    if (parts[0].equals(tested) && interrupted) {
                        claimed = Integer.parseInt(parts[1]);
                        done = claimed;
                        counted = Long.parseLong(parts[2]);
                    }
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** Takes over at most so many tries; 0 when none are left. */
        synchronized int claim(int most) {
            int some = Math.min(most, tries - claimed);
            claimed += some;
            return some;
        }

        /** Says that tries were made, and ended well. */
        synchronized void done(int some, long counts) throws IOException {
            done += some;
            counted += counts;
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, tested + " " + done + " " + counted + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }

        /** What was counted in all tries. */
        synchronized long finish() {
            if (done != tries) {
                throw new IllegalStateException(done + " of " + tries + " tries were made");
            }
            return counted;
        }

        /** A digest of what the tries test: the classes of this package without the tests. */
        private static String tested() {
            try {
                Path root =
                        Path.of(
                                Project.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI());
                List<Path> files;
                try (Stream<Path> all = Files.walk(root.resolve("org/sitrep/store"))) {
                    files = all.filter(Files::isRegularFile).sorted().toList();
                }
                StringBuilder digests = new StringBuilder();
                for (Path each : files) {
                    digests.append(
                            Chain.sha256(
                                    new String(
                                            Files.readAllBytes(each),
                                            StandardCharsets.ISO_8859_1)));
                }
                return Chain.sha256(digests.toString());
            } catch (IOException | URISyntaxException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
