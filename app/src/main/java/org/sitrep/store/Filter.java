// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which events to take: those that meet every condition, and of them a page.
 *
 * @param rejected whether what people rejected is taken too
 * @param after the key of the last event of the page before
 * @param limit at most so many
 */
public record Filter(
        List<Condition> conditions, boolean rejected, Optional<String> after, int limit) {
    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** What an event must be like. An empty list asks for nothing. */
    public sealed interface Condition {}

    /** It is one of these. */
    public record Keys(List<String> keys) implements Condition {}

    /** It is of this document. */
    public record OfDocument(long document) implements Condition {}

    /** It is of one of these types. */
    public record Types(List<String> types) implements Condition {}

    /** It has one of these modes. */
    public record Modes(List<String> modes) implements Condition {}

    /** It has one of these statuses. */
    public record Statuses(List<String> statuses) implements Condition {}

    /** It is in one of these states. */
    public record States(List<State> states) implements Condition {}

    /** The place lies in one of these countries, or the actor or the recipient is of it. */
    public record Countries(List<String> countries) implements Condition {}

    /** It may have ended on this day or later. */
    public record From(LocalDate day) implements Condition {}

    /** It may have begun on this day or earlier. */
    public record Until(LocalDate day) implements Condition {}

    /**
     * The place lies in it: degrees, both ends included; west may be greater than east, across the
     * date line.
     */
    public record Box(double south, double west, double north, double east) implements Condition {}

    /** The score is this or more. */
    public record LeastScore(double score) implements Condition {}

    /** The words occur, as in {@link Project#search}. */
    public record Saying(String words) implements Condition {}

    /** Every event that nobody rejected. */
    public static Filter all() {
        return new Filter(List.of(), false, Optional.empty(), Integer.MAX_VALUE);
    }

    /** These events, rejected ones too. */
    public static Filter of(List<String> keys) {
        return new Filter(
                List.of(new Keys(List.copyOf(keys))), true, Optional.empty(), Integer.MAX_VALUE);
    }

    /** The same, and this must hold too. */
    public Filter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Filter(more, rejected, after, limit);
    }

    /** The same, and the words occur; see {@link Project#search}. */
    public Filter saying(String query) {
        return and(new Saying(query));
    }

    /** A page of the events. */
    public Filter page(Optional<String> lastKey, int most) {
        return new Filter(conditions, rejected, lastKey, most);
    }
}
