// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.knowledge.NumberWords.Numeral;

/** The classes of a pattern that are computed rather than listed: numbers, years, hours. */
final class Figures {
    /** Figures of so many digits and more are alike. */
    static final int LONG = 9; // the longest that is read by its length is 20230920

    private final NumberWords numbers;
    private final Vocabulary vocabulary;
    private final WordSet numberWords = new WordSet();
    private final WordSet insideNumbers = new WordSet();
    private final WordSet zones = new WordSet();
    private final int quarter;

    /** A class of figures, by its name in rules. */
    enum Kind {
        N("n", true, true),
        ORD("ord", true, true),
        DOM("dom", true, true),
        DOMTH("domth", true, true),
        YEAR("year", false, false, 4),
        YEARWORDS("yearwords", true, true),
        YY("yy", false, false, 2),
        DD("dd", false, false, 1, 2),
        HOUR("hour", false, false, 1, 2),
        MINUTE("minute", false, false, 2),
        HHMM("hhmm", false, false, 4),
        YMD("ymd", false, false, 8),
        Q("q", true, true),
        ZONE("zone", true, false);

        private static final List<Kind> ALL = List.of(values());

        private final String name;
        private final boolean words;
        private final boolean several;
        private final int digits;

        /**
         * @param words whether its figures may be written in words, or begin with a letter
         * @param several whether its figures may be of several atoms
         * @param lengths so many digits they have; nothing for any number
         */
        Kind(String name, boolean words, boolean several, int... lengths) {
            this.name = name;
            this.words = words;
            this.several = several;
            int set = lengths.length == 0 ? ~1 : 0;
            for (int length : lengths) {
                set |= digitsOf(length);
            }
            this.digits = set;
        }

        static Optional<Kind> of(String name) {
            for (Kind kind : ALL) {
                if (kind.name.equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        boolean readsWords() {
            return words;
        }

        boolean isOfSeveral() {
            return several;
        }

        /** How many digits its figures have: a set of {@link #digitsOf}. */
        int digits() {
            return digits;
        }
    }

    /**
     * The lengths of figures as a set, one bit each.
     *
     * @param length 0 for what is no figure, which is in no class
     */
    static int digitsOf(int length) {
        return 1 << Math.min(length, LONG);
    }

    Figures(NumberWords numbers, Vocabulary vocabulary) {
        this.numbers = numbers;
        this.vocabulary = vocabulary;
        WordNumbers known = vocabulary.numbers();
        quarter = known.add("q");
        for (String zone : vocabulary.zones()) {
            zones.add(known.add(zone));
        }
        for (String word : numbers.firstWords()) {
            numberWords.add(known.add(word));
        }
        insideNumbers.addAll(numberWords);
        for (String word : numbers.innerWords()) {
            insideNumbers.add(known.add(word));
        }
    }

    static boolean isClass(String name) {
        return Kind.of(name).isPresent();
    }

    /** Whether a figure of any class may begin with the word of a number. */
    boolean mayBegin(int number) {
        return number == quarter || numberWords.has(number) || zones.has(number);
    }

    /**
     * Whether a figure of several atoms may go on with an atom: a digit, a mark, or a word that
     * stands in numbers.
     */
    boolean mayGoOn(Atoms atoms, int at) {
        return at < atoms.size() && (!atoms.isWord(at) || insideNumbers.has(atoms.number(at)));
    }

    /**
     * A figure read.
     *
     * @param until one past its last atom
     */
    record Read(String value, int until) {}

    /** Reads a figure of a class that starts with an atom. */
    Optional<Read> read(Kind kind, Atoms atoms, int at) {
        if (!mayBegin(kind, atoms, at)) {
            return Optional.empty();
        }
        return switch (kind) {
            case N -> number(atoms, at);
            case ORD -> ordinal(atoms, at);
            case DOM -> dayOfMonth(atoms, at);
            case DOMTH -> dayOfMonth(atoms, at).filter(read -> isSuffix(atoms, at + 1));
            case YEAR -> digits(atoms, at, 4, 4, 1000, 2199);
            case YEARWORDS -> yearInWords(atoms, at);
            case YY -> digits(atoms, at, 2, 2, 0, 99);
            case DD -> digits(atoms, at, 1, 2, 1, 99);
            case HOUR -> digits(atoms, at, 1, 2, 0, 24);
            case MINUTE -> digits(atoms, at, 2, 2, 0, 59);
            case HHMM -> digits(atoms, at, 4, 4, 0, 2400);
            case YMD -> digits(atoms, at, 8, 8, 19000101, 20991231);
            case Q -> quarter(atoms, at);
            case ZONE -> zone(atoms, at);
        };
    }

    /** A cheap test before reading, by which nearly all atoms fall. */
    private boolean mayBegin(Kind kind, Atoms atoms, int at) {
        return switch (kind) {
            case Q -> atoms.number(at) == quarter;
            case ZONE -> zones.has(atoms.number(at));
            case YEARWORDS -> numberWords.has(atoms.number(at));
            default ->
                    (kind.digits & digitsOf(atoms.digits(at))) != 0
                            || (kind.words && numberWords.has(atoms.number(at)));
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
        return atoms.isAdjacent(at + 1)
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
