// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Installs the npm packages of the lock file, when the installed ones are of another.
 *
 * <p>{@code npm ci} takes exactly what the lock names and checks it; with {@code --ignore-scripts}
 * no program of a package is ever run.
 */
final class NpmInstall {
    private static final List<String> COMMAND =
            List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

    private NpmInstall() {}

    /**
     * Installs.
     *
     * @param lock folder with {@code package.json} and {@code package-lock.json}
     * @param to folder that gets copies of both and {@code node_modules}
     */
    static void run(Path lock, Path to) throws IOException {
        Path installed = to.resolve("installed.sha256");
        String wanted = Hash.of(lock.resolve("package-lock.json"));
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        Files.createDirectories(to);
        Files.deleteIfExists(installed);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(lock.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        int status = start(to);
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", COMMAND) + " ended with status " + status + " in " + to);
        }
        Files.writeString(installed, wanted);
    }

    private static int start(Path in) throws IOException {
        try {
            return new ProcessBuilder(COMMAND).directory(in.toFile()).inheritIO().start().waitFor();
        } catch (IOException missing) {
            throw new IOException("npm cannot be run; Node 20 with npm is needed", missing);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while npm was running", stop);
        }
    }
}
