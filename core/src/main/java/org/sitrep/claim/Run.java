// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

/**
 * Adjoining tokens.
 *
 * @param first index of the first token
 * @param last index of the last token, inclusive; {@code last >= first}
 */
record Run(int first, int last) implements Comparable<Run> {
    Run {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("run [" + first + ", " + last + "]");
        }
    }

    boolean holds(int token) {
        return first <= token && token <= last;
    }

    boolean covers(Run other) {
        return first <= other.first && other.last <= last;
    }

    boolean overlaps(Run other) {
        return first <= other.last && other.first <= last;
    }

    int length() {
        return last - first + 1;
    }

    @Override
    public int compareTo(Run other) {
        int byFirst = Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(other.last, last);
    }
}
