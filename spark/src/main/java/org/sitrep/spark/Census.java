// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * How many documents there are, and which of them have the id of one before them: found before
 * anything is coded, since one machine rejects the second and codes the first.
 *
 * <p>Sightings of one id come together in one partition, sorted; who follows its like there is
 * rejected. Nothing but one partition's rejected ones is ever held in memory.
 */
final class Census {
    private final JavaRDD<Found> found;
    private final int splits;

    /** What one partition holds: the documents, and the places of those to be rejected. */
    private static final class Found implements Serializable {
        private static final long serialVersionUID = 1;

        private long documents;
        private long[] again = new long[16];
        private int filled;

        void reject(Sighting sighting) {
            again = filled == again.length ? Arrays.copyOf(again, 2 * filled) : again;
            again[filled++] = sighting.place();
        }

        Iterator<Tuple2<Integer, Integer>> places() {
            return Arrays.stream(again, 0, filled)
                    .mapToObj(place -> new Tuple2<>((int) (place >>> 32), (int) place))
                    .iterator();
        }
    }

    private Census(JavaRDD<Found> found, int splits) {
        this.found = found;
        this.splits = splits;
    }

    static Census of(JavaRDD<Split> splits, int count) {
        JavaRDD<Found> found =
                splits.flatMap(Census::sightings)
                        .mapToPair(sighting -> new Tuple2<>(sighting, true))
                        .repartitionAndSortWithinPartitions(new ById(count))
                        .mapPartitions(Census::found);
        return new Census(found.persist(StorageLevel.MEMORY_AND_DISK()), count);
    }

    private static Iterator<Sighting> sightings(Split split) {
        Iterator<String> ids = Inputs.ids(split);
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return ids.hasNext();
            }

            @Override
            public Sighting next() {
                return Sighting.of(ids.next(), split.number(), at++);
            }
        };
    }

    private static Iterator<Found> found(Iterator<Tuple2<Sighting, Boolean>> sorted) {
        Found found = new Found();
        Sighting before = new Sighting(0, 0, -1);
        while (sorted.hasNext()) {
            Sighting sighting = sorted.next()._1();
            if (found.documents > 0 && sighting.isOf(before)) {
                found.reject(sighting);
            }
            before = sighting;
            found.documents++;
        }
        return List.of(found).iterator();
    }

    /** How many documents there are, with those that are rejected. */
    long documents() {
        return found.map(each -> each.documents).fold(0L, Long::sum);
    }

    /** Of each split the places of its documents that are to be rejected, in its partition. */
    JavaPairRDD<Integer, Iterable<Integer>> again() {
        return found.flatMapToPair(Found::places).groupByKey(new ByNumber(splits));
    }

    /** Each split in the partition of its number. */
    static final class ByNumber extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int count;

        ByNumber(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object number) {
            return (Integer) number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ByNumber byNumber && byNumber.count == count;
        }

        @Override
        public int hashCode() {
            return count;
        }
    }

    /** Sightings of one id in one partition. */
    private static final class ById extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int count;

        ById(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object sighting) {
            return (int) Long.remainderUnsigned(((Sighting) sighting).low(), count);
        }
    }
}
