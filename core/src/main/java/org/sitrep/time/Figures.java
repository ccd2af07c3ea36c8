// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.knowledge.NumberWords.Numeral;

/** The classes of a pattern that are computed rather than listed: numbers, years, hours. */
final class Figures {
    private static final Set<String> CLASSES =
            Set.of(
                    "n",
                    "ord",
                    "dom",
                    "domth",
                    "year",
                    "yearwords",
                    "yy",
                    "dd",
                    "hour",
                    "minute",
                    "hhmm",
                    "ymd",
                    "q",
                    "zone");

    private final NumberWords numbers;
    private final Vocabulary vocabulary;

    Figures(NumberWords numbers, Vocabulary vocabulary) {
        this.numbers = numbers;
        this.vocabulary = vocabulary;
    }

    static boolean isClass(String name) {
        return CLASSES.contains(name);
    }

    /** Whether figures of a class may be written in words, or begin with a letter. */
    static boolean readsWords(String name) {
        return switch (name) {
            case "n", "ord", "dom", "domth", "yearwords", "q", "zone" -> true;
            default -> false;
        };
    }

    /** Whether a figure of any class may begin with a word. */
    boolean mayBegin(String word) {
        return word.equals("q") || numbers.mayBegin(word) || !vocabulary.zone(word).isEmpty();
    }

    /**
     * A figure read.
     *
     * @param until one past its last atom
     */
    record Read(String value, int until) {}

    /** Reads a figure of a class that starts with an atom. */
    Optional<Read> read(String name, Atoms atoms, int at) {
        if (at >= atoms.size()) {
            return Optional.empty();
        }
        return switch (name) {
            case "n" -> number(atoms, at);
            case "ord" -> ordinal(atoms, at);
            case "dom" -> dayOfMonth(atoms, at);
            case "domth" -> dayOfMonth(atoms, at).filter(read -> isSuffix(atoms, at + 1));
            case "year" -> digits(atoms, at, 4, 4, 1000, 2199);
            case "yearwords" -> yearInWords(atoms, at);
            case "yy" -> digits(atoms, at, 2, 2, 0, 99);
            case "dd" -> digits(atoms, at, 1, 2, 1, 99);
            case "hour" -> digits(atoms, at, 1, 2, 0, 24);
            case "minute" -> digits(atoms, at, 2, 2, 0, 59);
            case "hhmm" -> digits(atoms, at, 4, 4, 0, 2400);
            case "ymd" -> digits(atoms, at, 8, 8, 19000101, 20991231);
            case "q" -> quarter(atoms, at);
            case "zone" -> zone(atoms, at);
            default -> Optional.empty();
        };
    }

    private Optional<Read> zone(Atoms atoms, int at) {
        String zone = vocabulary.zone(atoms.word(at));
        // "et" and "pt" are words of other languages, "est" is; zones are capitals.
        return zone.isEmpty() || !atoms.isUpper(at)
                ? Optional.empty()
                : Optional.of(new Read(zone, at + 1));
    }

    private static Optional<Read> quarter(Atoms atoms, int at) {
        String next = atoms.word(at + 1);
        return atoms.word(at).equals("q")
                        && atoms.isAdjacent(at + 1)
                        && next.length() == 1
                        && next.charAt(0) >= '1'
                        && next.charAt(0) <= '4'
                ? Optional.of(new Read(next, at + 2))
                : Optional.empty();
    }

    private static Optional<Read> digits(
            Atoms atoms, int at, int shortest, int longest, int low, int high) {
        String word = atoms.word(at);
        if (!atoms.isDigits(at)
                || word.length() < shortest
                || word.length() > longest
                || isPartOfFigure(atoms, at)) {
            return Optional.empty();
        }
        int value = Integer.parseInt(word);
        return value < low || value > high
                ? Optional.empty()
                : Optional.of(new Read(String.valueOf(value), at + 1));
    }

    /** Whether the digits are a piece of "1,200", "2.5", "$20" or "20%". */
    private static boolean isPartOfFigure(Atoms atoms, int at) {
        boolean before =
                atoms.isAdjacent(at)
                        && (isCurrency(atoms.word(at - 1))
                                || (atoms.word(at - 1).equals(",") && atoms.isDigits(at - 2)));
        boolean grouped =
                atoms.isAdjacent(at + 1)
                        && atoms.word(at + 1).equals(",")
                        && atoms.isAdjacent(at + 2)
                        && atoms.isDigits(at + 2)
                        && atoms.word(at + 2).length() == 3;
        return before || grouped || atoms.word(at + 1).equals("%");
    }

    private static boolean isCurrency(String mark) {
        return mark.equals("$")
                || mark.equals("\u20AC")
                || mark.equals("\u00A3")
                || mark.equals("#");
    }

    private Optional<Read> dayOfMonth(Atoms atoms, int at) {
        Optional<Read> plain = digits(atoms, at, 1, 2, 1, 31);
        if (plain.isPresent()) {
            boolean decimal =
                    atoms.isAdjacent(at + 1)
                            && atoms.word(at + 1).equals(".")
                            && atoms.isAdjacent(at + 2)
                            && atoms.isDigits(at + 2);
            if (decimal) {
                return Optional.empty();
            }
            return isSuffix(atoms, at + 1)
                    ? Optional.of(new Read(plain.get().value, at + 2))
                    : plain;
        }
        return ordinal(atoms, at).filter(read -> Integer.parseInt(read.value) <= 31);
    }

    private static boolean isSuffix(Atoms atoms, int at) {
        if (!atoms.isAdjacent(at)) {
            return false;
        }
        return switch (atoms.word(at)) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    private Optional<Read> ordinal(Atoms atoms, int at) {
        return numbers.ordinal(atoms.text(), atoms.start(at), atoms.text().length())
                .flatMap(numeral -> read(atoms, at, numeral, String.valueOf((int) numeral.low())));
    }

    private Optional<Read> number(Atoms atoms, int at) {
        if (!atoms.isDigits(at) && !atoms.isWord(at)) {
            return Optional.empty();
        }
        return numbers.at(atoms.text(), atoms.start(at), atoms.text().length())
                .filter(numeral -> numeral.kind() != NumberWords.Kind.ORDINAL)
                .flatMap(
                        numeral ->
                                read(
                                        atoms,
                                        at,
                                        numeral,
                                        numeral.kind() == NumberWords.Kind.VAGUE
                                                ? "X"
                                                : String.valueOf(numeral.low())));
    }

    private static Optional<Read> read(Atoms atoms, int at, Numeral numeral, String value) {
        int last = atoms.endingAt(numeral.span().end(), at);
        return last < 0 ? Optional.empty() : Optional.of(new Read(value, last + 1));
    }

    /** "nineteen ninety-six", "two thousand", "two thousand and four", "twenty twenty". */
    private Optional<Read> yearInWords(Atoms atoms, int at) {
        Optional<Numeral> first = cardinal(atoms, at);
        if (first.isEmpty() || !atoms.isWord(at)) {
            return Optional.empty();
        }
        int next = atoms.endingAt(first.get().span().end(), at) + 1;
        double head = first.get().low();
        if (head >= 2000 && head < 2100) {
            return Optional.of(new Read(String.valueOf((int) head), next));
        }
        if (next <= 0 || (head != 18 && head != 19 && head != 20)) {
            return Optional.empty();
        }
        int second = atoms.word(next).equals("-") ? next + 1 : next;
        Optional<Numeral> tail = cardinal(atoms, second);
        if (tail.isEmpty()
                || !atoms.isWord(second)
                || tail.get().low() < 10
                || tail.get().low() > 99) {
            return Optional.empty();
        }
        return read(
                atoms, second, tail.get(), String.valueOf((int) (head * 100 + tail.get().low())));
    }

    private Optional<Numeral> cardinal(Atoms atoms, int at) {
        return at >= atoms.size()
                ? Optional.empty()
                : numbers.cardinal(atoms.text(), atoms.start(at), atoms.text().length());
    }
}
