// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Things that are prepared on several threads before they are asked for, in their order. At most
 * {@link #AHEAD} for each thread are under way, and what weighs much alone. Confined to one thread,
 * which closes it.
 */
final class Ahead<T, R> implements Iterator<R>, AutoCloseable {
    private static final int AHEAD = 4; // guess: what is prepared is soon asked for
    private static final long AHEAD_WEIGHT = 4_000_000; // code units. guess: 50 pages of 80 KB

    private record UnderWay<R>(Future<R> result, long weight) {}

    private final Iterator<T> things;
    private final ToLongFunction<T> weight;
    private final Function<T, R> work;
    private final ExecutorService pool;
    private final Queue<UnderWay<R>> underWay = new ArrayDeque<>();
    private final int most;
    private long ahead;

    /**
     * @param weight how much memory a thing takes, as for {@link Workers}
     * @param work must not throw; what it throws ends everything
     */
    Ahead(Iterator<T> things, int threads, ToLongFunction<T> weight, Function<T, R> work) {
        this.things = things;
        this.weight = weight;
        this.work = work;
        most = threads * AHEAD;
        pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("reader-", 1).daemon().factory());
    }

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || things.hasNext();
    }

    @Override
    public R next() {
        while (underWay.size() < most && ahead < AHEAD_WEIGHT && things.hasNext()) {
            T thing = things.next();
            long weighs = weight.applyAsLong(thing);
            ahead += weighs;
            underWay.add(new UnderWay<>(pool.submit(() -> work.apply(thing)), weighs));
        }
        UnderWay<R> first = underWay.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        ahead -= first.weight();
        try {
            return first.result().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
