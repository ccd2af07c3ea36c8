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
 * they weigh no more than there is {@link #room} for, and what weighs much is worked on alone.
 */
final class Workers {
    /** Enough that a worker does not wait behind one long document. // guess */
    private static final int AHEAD = 8;

    /**
     * What is under way may weigh so much together, or be one thing: in code units of text, for
     * which a text of news in short sentences takes about 100 bytes until it is written.
     */
    private static final int LEAST_ROOM = 2_500_000; // guess: the longest text that is coded

    private static final int ROOM_EACH = 300_000; // guess: a page of 80 KB is usual

    private Workers() {}

    /** Takes a result. */
    interface Sink<R, X extends Exception> {
        void take(R result) throws X;
    }

    /** How much may be under way with so many workers. */
    static int room(int threads) {
        return Math.max(LEAST_ROOM, (int) Math.min(Integer.MAX_VALUE, (long) threads * ROOM_EACH));
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
        int most = room(threads);
        Semaphore room = new Semaphore(most, true);
        try {
            Queue<UnderWay<R>> underWay = new ArrayDeque<>();
            long ahead = 0;
            while (things.hasNext()) {
                T thing = things.next();
                long weighs = weight.applyAsLong(thing);
                int share = (int) Math.min(weighs, most);
                underWay.add(
                        new UnderWay<>(
                                pool.submit(() -> inRoom(room, share, work, thing)), weighs));
                ahead += weighs;
                while (!underWay.isEmpty()
                        && (underWay.size() >= threads * AHEAD || ahead >= most)) {
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
