// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Work on many things at once whose results keep the order of the things.
 *
 * <p>The calling thread reads the things and takes the results; the workers only work. Memory does
 * not grow with the input: at most {@link #AHEAD} things for each worker are under way, as long as
 * they weigh less than {@link #AHEAD_WEIGHT} together, and what weighs much is worked on alone.
 */
final class Workers {
    /** Enough that a worker does not wait behind one long document. // guess */
    private static final int AHEAD = 8;

    /**
     * What is read and not yet taken may weigh so much, and one thing more. The weight is that of
     * the text in code units: with what is made of it, some five times as many bytes.
     */
    static final long AHEAD_WEIGHT = 16_000_000; // guess: 200 pages of the usual 80 KB

    /**
     * What is worked on at the same time may weigh so much, or be one thing. Pages of news weigh a
     * twentieth; a page of twenty million takes as much memory as all else.
     */
    static final int AT_ONCE_WEIGHT = 4_000_000; // guess

    private Workers() {}

    /** Takes a result. */
    interface Sink<R, X extends Exception> {
        void take(R result) throws X;
    }

    private record UnderWay<R>(Future<R> result, long weight) {}

    /** Works on each thing, all of the same weight. */
    static <T, R, X extends Exception> void run(
            Iterator<T> things, int threads, Function<T, R> work, Sink<R, X> sink) throws X {
        run(things, threads, thing -> 0, work, sink);
    }

    /**
     * Works on each thing.
     *
     * @param weight how much memory a thing takes, in code units of text; not negative
     * @param work must not throw; what it throws ends everything
     * @param sink called by the calling thread, in the order of the things
     */
    static <T, R, X extends Exception> void run(
            Iterator<T> things,
            int threads,
            ToLongFunction<T> weight,
            Function<T, R> work,
            Sink<R, X> sink)
            throws X {
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("coder-", 1).daemon().factory());
        Semaphore room = new Semaphore(AT_ONCE_WEIGHT, true);
        try {
            Queue<UnderWay<R>> underWay = new ArrayDeque<>();
            long ahead = 0;
            while (things.hasNext()) {
                T thing = things.next();
                long weighs = weight.applyAsLong(thing);
                int share = (int) Math.min(weighs, AT_ONCE_WEIGHT);
                underWay.add(
                        new UnderWay<>(
                                pool.submit(() -> inRoom(room, share, work, thing)), weighs));
                ahead += weighs;
                while (!underWay.isEmpty()
                        && (underWay.size() >= threads * AHEAD || ahead >= AHEAD_WEIGHT)) {
                    ahead -= underWay.element().weight();
                    sink.take(finished(underWay.remove().result()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.take(finished(underWay.remove().result()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Those that wait are let in in their order, so that nothing heavy waits for ever. */
    private static <T, R> R inRoom(Semaphore room, int share, Function<T, R> work, T thing)
            throws InterruptedException {
        room.acquire(share);
        try {
            return work.apply(thing);
        } finally {
            room.release(share);
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
