// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.model.Span;

/**
 * A reader of English numbers: digits with separators ("1,200", "3.5 million"), number words
 * ("twenty-five", "a hundred and six", "two dozen"), ordinals ("32nd", "twenty-first"), ranges ("10
 * to 20", "between two and three") and numbers that give no figure ("dozens", "tens of thousands").
 *
 * <p>A reading starts exactly where it is asked for and is the longest one there. It looks at most
 * at a dozen words, so reading at every word of a text is linear. Case does not matter. What a
 * number is modified by ("at least", "about", "nearly") is not part of it.
 *
 * <p>Source: {@code numbers.tsv}. Immutable, safe for many threads.
 */
public final class NumberWords {
    /** Longest number in words that is read: "one hundred and twenty-five thousand six hundred". */
    private static final int MAX_WORDS = 16; // guess

    private final Map<String, Word> words;

    record Word(double value, String kind) {}

    /** What a number is. */
    public enum Kind {
        /** A figure: low and high are equal. */
        CARDINAL,
        /** A place in an order: "32nd". */
        ORDINAL,
        /** Two figures with "to", "or", "and" or a dash between them. */
        RANGE,
        /** "dozens": low and high are the order of magnitude, not a count. */
        VAGUE
    }

    /**
     * A number in a text.
     *
     * @param span the characters read
     * @param low the figure, or the lower of two
     * @param high the figure, or the higher of two
     */
    public record Numeral(Span span, Kind kind, double low, double high) {
        /** Whether both figures are whole numbers: not "two and a half". */
        public boolean isWhole() {
            return low == Math.rint(low) && high == Math.rint(high);
        }

        Numeral kept(Span wider) {
            return new Numeral(wider, kind, low, high);
        }
    }

    private NumberWords(Map<String, Word> words) {
        this.words = words;
    }

    /** The bundled table. */
    public static NumberWords english() {
        Map<String, Word> words = new HashMap<>();
        for (Tsv.Row row : Tsv.read(NumberWords.class, "/org/sitrep/knowledge/numbers.tsv")) {
            try {
                words.put(row.cell(0), new Word(Double.parseDouble(row.cell(1)), row.cell(2)));
            } catch (NumberFormatException problem) {
                throw row.fault("no number: " + row.cell(1));
            }
        }
        return new NumberWords(Map.copyOf(words));
    }

    /** The words with which a number may begin, in lower case: a cheap test before reading. */
    public Set<String> firstWords() {
        Set<String> first = new TreeSet<>(words.keySet());
        first.addAll(List.of("a", "an", "half", "between"));
        return first;
    }

    /** The words that may stand inside a number, in lower case; suffixes of digits are of them. */
    public Set<String> innerWords() {
        Set<String> inner = new TreeSet<>(words.keySet());
        inner.addAll(List.of("a", "an", "half", "and", "of", "to", "or", "st", "nd", "rd", "th"));
        return inner;
    }

    /** Reads a text that is one number and nothing else. */
    public Optional<Numeral> parse(String text) {
        String stripped = text.strip();
        return at(stripped, 0, stripped.length())
                .filter(numeral -> numeral.span().end() == stripped.length());
    }

    /**
     * Reads the number of any kind that starts at an offset.
     *
     * @param start where the number must start
     * @param limit one past the last character that may be read, at most the text's length
     */
    public Optional<Numeral> at(String text, int start, int limit) {
        if (!startsWord(text, start, limit)) {
            return Optional.empty();
        }
        NumberScan scan = new NumberScan(text, limit);
        if (scan.wordAt(start).equals("between")) {
            int from = scan.gap(start + "between".length());
            return cardinal(text, from, limit)
                    .flatMap(low -> range(scan, low, "and"))
                    .map(range -> range.kept(new Span(start, range.span().end())));
        }
        Optional<Numeral> vague = vague(scan, start);
        if (vague.isPresent()) {
            return vague;
        }
        Optional<Numeral> ordinal = ordinal(text, start, limit);
        Optional<Numeral> cardinal = cardinal(text, start, limit);
        if (ordinal.isPresent()
                && (cardinal.isEmpty()
                        || ordinal.get().span().end() > cardinal.get().span().end())) {
            return ordinal;
        }
        return cardinal.map(
                low ->
                        range(scan, low, "to")
                                .or(() -> range(scan, low, "or"))
                                .or(() -> range(scan, low, "-"))
                                .orElse(low));
    }

    /** Reads a single figure; no ordinal, no range, nothing vague. */
    public Optional<Numeral> cardinal(String text, int start, int limit) {
        if (!startsWord(text, start, limit)) {
            return Optional.empty();
        }
        NumberScan scan = new NumberScan(text, limit);
        Optional<Numeral> read =
                NumberScan.isDigit(text.charAt(start)) ? digits(scan, start) : spelled(scan, start);
        return read.map(number -> andAHalf(scan, number));
    }

    /** Reads an ordinal: "3rd", "third", "twenty-third". */
    public Optional<Numeral> ordinal(String text, int start, int limit) {
        if (!startsWord(text, start, limit)) {
            return Optional.empty();
        }
        NumberScan scan = new NumberScan(text, limit);
        if (NumberScan.isDigit(text.charAt(start))) {
            int end = scan.digitsEnd(start);
            String suffix = scan.wordAt(end);
            boolean fits =
                    suffix.equals("st")
                            || suffix.equals("nd")
                            || suffix.equals("rd")
                            || suffix.equals("th");
            return fits && end - start <= 4
                    ? Optional.of(
                            numeral(
                                    Kind.ORDINAL,
                                    start,
                                    end + 2,
                                    Double.parseDouble(text.substring(start, end))))
                    : Optional.empty();
        }
        return spelledOrdinal(scan, start);
    }

    private Optional<Numeral> spelledOrdinal(NumberScan scan, int start) {
        String word = scan.wordAt(start);
        Word first = words.get(word);
        if (first == null) {
            return Optional.empty();
        }
        if (first.kind.startsWith("ordinal")) {
            return Optional.of(numeral(Kind.ORDINAL, start, start + word.length(), first.value));
        }
        if (first.kind.equals("ten")) {
            int next = scan.gapOrHyphen(start + word.length());
            String last = scan.wordAt(next);
            Word unit = words.get(last);
            if (unit != null && unit.kind.equals("ordinal-unit")) {
                return Optional.of(
                        numeral(
                                Kind.ORDINAL,
                                start,
                                next + last.length(),
                                first.value + unit.value));
            }
        }
        return Optional.empty();
    }

    private Optional<Numeral> digits(NumberScan scan, int start) {
        int end = scan.groupedEnd(start);
        double value = scan.value(start, end);
        int next = scan.gapOrHyphen(end);
        String word = scan.wordAt(next);
        Word scale = words.get(word);
        if (scale != null && (scale.kind.equals("scale") || scale.kind.equals("hundred"))) {
            return Optional.of(
                    numeral(Kind.CARDINAL, start, next + word.length(), value * scale.value));
        }
        if (scale != null && scale.kind.equals("dozen")) {
            return Optional.of(numeral(Kind.CARDINAL, start, next + word.length(), value * 12));
        }
        return Optional.of(numeral(Kind.CARDINAL, start, end, value));
    }

    private Optional<Numeral> spelled(NumberScan scan, int start) {
        NumberSum sum = new NumberSum();
        int at = start;
        int end = -1;
        for (int i = 0; i < MAX_WORDS; i++) {
            String word = scan.wordAt(at);
            if (word.isEmpty()) {
                break;
            }
            int after = at + word.length();
            Word known = words.get(word);
            if (known != null) {
                if (!sum.add(known)) {
                    break;
                }
                end = after;
            } else if (!sum.link(word)) {
                break;
            }
            at = scan.gapOrHyphen(after);
        }
        return end < 0
                ? Optional.empty()
                : Optional.of(numeral(Kind.CARDINAL, start, end, sum.total()));
    }

    private Optional<Numeral> vague(NumberScan scan, int start) {
        int at = start;
        String word = scan.wordAt(at);
        if (word.equals("a")) {
            at = scan.gap(at + 1);
            word = scan.wordAt(at);
            if (!word.equals("few")) {
                return Optional.empty();
            }
        }
        Word known = words.get(word);
        if (known == null || !known.kind.startsWith("vague")) {
            return Optional.empty();
        }
        double value = known.value;
        int end = at + word.length();
        int of = scan.gap(end);
        boolean linked = scan.wordAt(of).equals("of");
        int next = linked ? scan.gap(of + 2) : of;
        String scale = scan.wordAt(next);
        Word second = words.get(scale);
        if (second != null
                && (second.kind.equals("vague-scale")
                        || (!linked
                                && !known.kind.equals("vague-scale")
                                && (second.kind.equals("hundred")
                                        || second.kind.equals("scale")
                                        || second.kind.equals("dozen"))))) {
            value *= second.value;
            end = next + scale.length();
        }
        return Optional.of(numeral(Kind.VAGUE, start, end, value));
    }

    private Optional<Numeral> range(NumberScan scan, Numeral low, String link) {
        int at;
        if (link.equals("-")) {
            at = scan.dash(low.span().end());
            if (at < 0) {
                return Optional.empty();
            }
        } else {
            int word = scan.gapOrHyphen(low.span().end());
            if (!scan.wordAt(word).equals(link)) {
                return Optional.empty();
            }
            at = scan.gapOrHyphen(word + link.length());
        }
        Optional<Numeral> high = cardinal(scan.text(), at, scan.limit());
        if (high.isEmpty()) {
            return Optional.empty();
        }
        double from = low.low;
        double to = high.get().high;
        // "two to three million", "10 to 20 thousand": the scale belongs to both.
        double scale = scaleOf(to);
        if (from < 1000 && scale > 1 && from * scale < to) {
            from *= scale;
        }
        return from < to
                ? Optional.of(
                        new Numeral(
                                new Span(low.span().start(), high.get().span().end()),
                                Kind.RANGE,
                                from,
                                to))
                : Optional.empty();
    }

    private static double scaleOf(double value) {
        return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1;
    }

    private static Numeral andAHalf(NumberScan scan, Numeral number) {
        int at = scan.gap(number.span().end());
        if (!scan.wordAt(at).equals("and")) {
            return number;
        }
        at = scan.gap(at + 3);
        if (!scan.wordAt(at).equals("a")) {
            return number;
        }
        at = scan.gapOrHyphen(at + 1);
        return scan.wordAt(at).equals("half")
                ? numeral(Kind.CARDINAL, number.span().start(), at + 4, number.low + 0.5)
                : number;
    }

    private static Numeral numeral(Kind kind, int start, int end, double value) {
        return new Numeral(new Span(start, end), kind, value, value);
    }

    private static boolean startsWord(String text, int start, int limit) {
        return start >= 0
                && start < limit
                && limit <= text.length()
                && Character.isLetterOrDigit(text.charAt(start))
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }
}
