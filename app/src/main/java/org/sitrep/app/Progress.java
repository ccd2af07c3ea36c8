// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on a terminal that says how far the run is; silent elsewhere. Confined to one thread.
 */
final class Progress {
    /** Nanoseconds between two pictures: four a second are seen and cost nothing. // guess */
    private static final long EVERY = 250_000_000L;

    private final PrintStream err;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long last = begun;
    private boolean dirty;

    Progress(Surroundings surroundings) {
        this.err = surroundings.err();
        this.shown = surroundings.errIsTerminal();
    }

    void show(Account account) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY) {
            return;
        }
        last = now;
        dirty = true;
        double perSecond = account.finishedInputs() * 1e9 / (now - begun);
        err.printf(
                Locale.ROOT,
                "\r\u001b[K%d documents, %.1f a second",
                account.finishedInputs(),
                perSecond);
        err.flush();
    }

    /** Wipes the line, so that other talk begins at the margin. */
    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}
