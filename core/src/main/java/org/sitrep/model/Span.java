// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

/**
 * A half-open range {@code [start, end)} of {@link Document#text()}.
 *
 * <p>Offsets count UTF-16 code units, as {@link String#charAt} does. Exports convert them to code
 * points.
 *
 * @param start first code unit, 0-based
 * @param end one past the last code unit; {@code end > start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span [" + start + ", " + end + ") is empty or negative");
        }
    }

    /** The smallest span that covers both. */
    public static Span covering(Span a, Span b) {
        return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
    }

    public int length() {
        return end - start;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The text under this span. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** By start; of two that start together the longer one comes first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
