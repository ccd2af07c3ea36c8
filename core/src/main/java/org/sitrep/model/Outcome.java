// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

/** What became of one input in stages 1 to 3: something usable, or a rejection with its reason. */
public sealed interface Outcome<T> {
    /** The stage could use the input. */
    record Usable<T>(T value) implements Outcome<T> {}

    /** The stage could not use the input. */
    record Rejected<T>(Rejection rejection) implements Outcome<T> {}

    static <T> Outcome<T> usable(T value) {
        return new Usable<>(value);
    }

    static <T> Outcome<T> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
