// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that gets next to no time while this is open, as on a machine that swaps. */
final class Slowed implements AutoCloseable {
    private static final long STANDS_MS = 900;
    private static final long RUNS_MS = 60; // enough to answer a message, not to code

    private static final int MOST = 100; // a test that has seen nothing by then fails

    private final ProcessHandle process;
    private final Thread thread;

    Slowed(ProcessHandle process) {
        this.process = process;
        thread = Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        try {
            for (int i = 0; i < MOST && process.isAlive(); i++) {
                signal("STOP");
                Thread.sleep(STANDS_MS);
                signal("CONT");
                Thread.sleep(RUNS_MS);
            }
        } catch (InterruptedException end) {
            signal("CONT");
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
