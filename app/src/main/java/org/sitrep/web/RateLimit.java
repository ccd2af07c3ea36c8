// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one caller may do one thing: a bucket that fills steadily and is emptied by doing.
 *
 * <p>Safe for many threads. Of many callers, those not seen for the longest time are forgotten.
 */
final class RateLimit {
    /** Bounds the memory. // guess */
    private static final int MOST_CALLERS = 10_000;

    private final double most;
    private final double perMilli;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    private record Bucket(double left, long at) {}

    /**
     * @param most how many at once, and in each {@code time}
     */
    RateLimit(int most, Duration time, InstantSource clock) {
        this.most = most;
        this.perMilli = most / (double) time.toMillis();
        this.clock = clock;
    }

    /** Whether the caller may do it now; if so, it is counted. */
    synchronized boolean take(String caller) {
        long now = clock.millis();
        Bucket bucket = buckets.getOrDefault(caller, new Bucket(most, now));
        double left = Math.min(most, bucket.left() + Math.max(0, now - bucket.at()) * perMilli);
        boolean may = left >= 1;
        buckets.put(caller, new Bucket(may ? left - 1 : left, now));
        if (buckets.size() > MOST_CALLERS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return may;
    }

    /** Gives one back: the caller has shown to be no guesser. */
    synchronized void giveBack(String caller) {
        buckets.computeIfPresent(
                caller, (key, old) -> new Bucket(Math.min(most, old.left() + 1), old.at()));
    }
}
