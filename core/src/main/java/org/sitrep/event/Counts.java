// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.knowledge.NumberWords.Numeral;
import org.sitrep.model.Span;

/**
 * Counts as news writes them: "at least 200", "more than a dozen", "between 10 and 20", "scores".
 *
 * <p>Bounds follow the output contract: "more than 30" is 31 and above, "up to 30" is 30 and below,
 * "about 40" is 40, approximate; "dozens" has no bounds.
 */
final class Counts {
    /** Words before a number in which its bound may stand, "more than an estimated 30": guess. */
    private static final int REACH = 4;

    /** A larger number counts no people of one event: money, distances. A guess. */
    private static final double MOST = 20_000_000;

    private final Syntax syntax;
    private final NumberWords numbers;

    /** A count with the words of its bound. */
    record Count(OptionalInt low, OptionalInt high, boolean approximate, Span words) {}

    Counts(Syntax syntax, NumberWords numbers) {
        this.syntax = syntax;
        this.numbers = numbers;
    }

    /** The count whose number begins at the token and ends before the offset. */
    Optional<Count> at(int token, int floor, int endOffset) {
        int start = syntax.token(token).span().start();
        Optional<Numeral> read = numbers.at(syntax.parsed().text(), start, endOffset);
        if (read.isEmpty() && isBoth(token)) {
            OptionalInt two = OptionalInt.of(2);
            return Optional.of(new Count(two, two, false, syntax.token(token).span()));
        }
        if (read.isEmpty()) {
            return isVague(syntax.form(token)) && !leadsNumber(token)
                    ? Optional.of(vague(token, floor, syntax.token(token).span()))
                    : Optional.empty();
        }
        Numeral numeral = read.get();
        if (isMeasure(numeral.span())) {
            return Optional.empty();
        }
        return switch (numeral.kind()) {
            case ORDINAL -> Optional.empty();
            case VAGUE ->
                    leadsNumber(token)
                            ? Optional.empty()
                            : Optional.of(vague(token, floor, numeral.span()));
            case CARDINAL, RANGE ->
                    numeral.isWhole() && numeral.high() <= MOST && numeral.low() >= 0
                            ? Optional.of(bounded(numeral, token, floor))
                            : Optional.empty();
        };
    }

    /** "4:30 p.m.", "$200", "40%", "an 18-year-old", "a 3-week-old": no people are counted. */
    private boolean isMeasure(Span number) {
        String text = syntax.parsed().text();
        int at = number.start() - 1;
        boolean clock = at > 0 && text.charAt(at) == ':' && isDigit(text.charAt(at - 1));
        if (clock || (at >= 0 && "$€£#".indexOf(text.charAt(at)) >= 0)) {
            return true;
        }
        if (isYear(text, number)) {
            return true;
        }
        int next = number.end();
        if (next + 1 >= text.length()) {
            return false;
        }
        if (text.charAt(next) == ' ' && isMonth(text, next + 1)) {
            return true;
        }
        char mark = text.charAt(next);
        if (mark == '%' || mark == ':') {
            return true;
        }
        int unit = mark == '-' || mark == ' ' ? next + 1 : next;
        return UNITS.stream().anyMatch(u -> text.regionMatches(true, unit, u, 0, u.length()));
    }

    private static final List<String> UNITS =
            List.of(
                    "year", "yr", "yo ", "yo,", "yo-", "y.o", "month-", "months-", "week-",
                    "weeks-", "day-", "days-", "mm ", "am ", "pm ", "km ", "p.m", "a.m", "percent");

    /** Months as news writes them in full; "may" and "march" in small letters are verbs. */
    private static final List<String> MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();

    /** "18 April": the day of a month. */
    private static boolean isMonth(String text, int at) {
        return MONTHS.stream().anyMatch(month -> text.startsWith(month, at));
    }

    /** "April 2024": four digits behind a month. */
    private static boolean isYear(String text, Span number) {
        if (number.end() - number.start() != 4 || !isDigit(text.charAt(number.start()))) {
            return false;
        }
        return MONTHS.stream()
                .anyMatch(
                        month ->
                                text.startsWith(month, number.start() - 1 - month.length())
                                        && text.charAt(number.start() - 1) == ' ');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** "Both men", "both were killed"; not "both men and women". */
    private boolean isBoth(int token) {
        return syntax.form(token).equals("both")
                && switch (syntax.relation(token)) {
                    case "det", "predet", "nsubj", "nsubjpass", "dobj", "pobj", "appos" -> true;
                    default -> false;
                }
                && (syntax.head(token) < 0
                        || syntax.isVerb(syntax.head(token))
                        || !syntax.hasChild(syntax.head(token), "cc"));
    }

    /** "More" of "more than 30", "some" of "some 30": the number itself is still to come. */
    private boolean leadsNumber(int token) {
        if (token + 1 >= syntax.size()) {
            return false;
        }
        String next = syntax.form(token + 1);
        return next.equals("than")
                || next.equals("as")
                || numbers.parse(next).filter(n -> n.kind() != NumberWords.Kind.VAGUE).isPresent();
    }

    private static boolean isVague(String form) {
        return switch (form) {
            case "many",
                    "several",
                    "numerous",
                    "number",
                    "few",
                    "countless",
                    "multiple",
                    "more",
                    "others",
                    "scores",
                    "dozens",
                    "hundreds",
                    "thousands",
                    "some" ->
                    true;
            default -> false;
        };
    }

    private Count vague(int token, int floor, Span span) {
        int first = token;
        while (first > floor && token - first < REACH && leadsVague(syntax.form(first - 1))) {
            first--;
        }
        Span words = Span.covering(syntax.token(first).span(), span);
        int next = token + 1;
        if (next < syntax.size() && syntax.form(next).equals("more")) {
            words = Span.covering(words, syntax.token(next).span());
        }
        return new Count(OptionalInt.empty(), OptionalInt.empty(), false, words);
    }

    private static boolean leadsVague(String form) {
        return switch (form) {
            case "a", "an", "unspecified", "unknown", "large", "small", "many", "of" -> true;
            default -> false;
        };
    }

    private Count bounded(Numeral numeral, int token, int floor) {
        int low = (int) numeral.low();
        int high = (int) numeral.high();
        for (int i = token - 1; i >= Math.max(floor, token - REACH); i--) {
            String word = syntax.form(i);
            String before = i > floor ? syntax.form(i - 1) : "";
            int from = before.isEmpty() ? i : i - 1;
            switch (word) {
                case "least" -> {
                    return count(numeral, from, OptionalInt.of(low), OptionalInt.empty());
                }
                case "most" -> {
                    return count(numeral, from, OptionalInt.empty(), OptionalInt.of(high));
                }
                case "than" -> {
                    if (before.equals("fewer") || before.equals("less")) {
                        return atMost(numeral, from, high - 1);
                    }
                    if (before.equals("more") || before.equals("greater")) {
                        return count(numeral, from, OptionalInt.of(low + 1), OptionalInt.empty());
                    }
                }
                case "over", "above" -> {
                    return count(numeral, i, OptionalInt.of(low + 1), OptionalInt.empty());
                }
                case "under", "below" -> {
                    return atMost(numeral, i, high - 1);
                }
                case "to", "as" -> {
                    if (before.equals("up") || before.equals("many")) {
                        boolean many = from - 1 >= floor && syntax.form(from - 1).equals("as");
                        return atMost(numeral, many ? from - 1 : from, high);
                    }
                }
                case "about",
                        "around",
                        "nearly",
                        "almost",
                        "some",
                        "roughly",
                        "approximately",
                        "estimated",
                        "circa" -> {
                    return about(numeral, i);
                }
                default -> {}
            }
            if (!isBridge(word)) {
                break;
            }
        }
        return count(numeral, token, OptionalInt.of(low), OptionalInt.of(high));
    }

    private static boolean isBridge(String word) {
        return switch (word) {
            case "a", "an", "the", "another", "as", "than", "to" -> true;
            default -> false;
        };
    }

    private Count count(Numeral numeral, int first, OptionalInt low, OptionalInt high) {
        return new Count(low, high, false, words(numeral, first));
    }

    private Count atMost(Numeral numeral, int first, int most) {
        return new Count(
                OptionalInt.empty(),
                OptionalInt.of(Math.max(0, most)),
                false,
                words(numeral, first));
    }

    private Count about(Numeral numeral, int first) {
        return new Count(
                OptionalInt.of((int) numeral.low()),
                OptionalInt.of((int) numeral.high()),
                true,
                words(numeral, first));
    }

    private Span words(Numeral numeral, int first) {
        Span span = syntax.token(first).span();
        return span.start() < numeral.span().start()
                ? Span.covering(span, numeral.span())
                : numeral.span();
    }
}
