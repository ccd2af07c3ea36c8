// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work on many things at once whose results keep the order of the things.
 *
 * <p>The calling thread reads the things and takes the results; the workers only work. At most
 * {@link #AHEAD} things for each worker are under way, so memory does not grow with the input.
 */
final class Workers {
    /** Enough that a worker does not wait behind one long document. // guess */
    private static final int AHEAD = 8;

    private Workers() {}

    /** Takes a result. */
    interface Sink<R, X extends Exception> {
        void take(R result) throws X;
    }

    /**
     * Works on each thing.
     *
     * @param work must not throw; what it throws ends everything
     * @param sink called by the calling thread, in the order of the things
     */
    static <T, R, X extends Exception> void run(
            Iterator<T> things, int threads, Function<T, R> work, Sink<R, X> sink) throws X {
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("coder-", 1).daemon().factory());
        try {
            Queue<Future<R>> underWay = new ArrayDeque<>();
            while (things.hasNext()) {
                T thing = things.next();
                underWay.add(pool.submit(() -> work.apply(thing)));
                if (underWay.size() >= threads * AHEAD) {
                    sink.take(finished(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.take(finished(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R finished(Future<R> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
