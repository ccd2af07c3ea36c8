// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.List;

/**
 * One timed pass over the texts.
 *
 * @param wallNanos from the first text to the end of the last
 * @param threadNanos CPU time of the threads that analysed, summed
 * @param processNanos CPU time of the whole process meanwhile: also garbage collector and compiler
 */
record Block(
        Step step,
        int threads,
        long wallNanos,
        long threadNanos,
        long processNanos,
        Counts counts) {

    /** One line of tab-separated values. */
    String line() {
        return String.join(
                "\t",
                step.name(),
                Integer.toString(threads),
                Long.toString(wallNanos),
                Long.toString(threadNanos),
                Long.toString(processNanos),
                Long.toString(counts.sentences()),
                Long.toString(counts.tokens()),
                Long.toString(counts.names()),
                Long.toString(counts.arcs()));
    }

    /** What {@link #line} wrote. */
    static Block read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != 9) {
            throw new IllegalStateException("not a block: " + line);
        }
        return new Block(
                Step.valueOf(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Long.parseLong(cells.get(2)),
                Long.parseLong(cells.get(3)),
                Long.parseLong(cells.get(4)),
                new Counts(
                        Long.parseLong(cells.get(5)),
                        Long.parseLong(cells.get(6)),
                        Long.parseLong(cells.get(7)),
                        Long.parseLong(cells.get(8))));
    }
}
