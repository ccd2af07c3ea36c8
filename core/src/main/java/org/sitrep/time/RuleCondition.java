// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Set;

/**
 * What must hold around a match besides its pattern; named in a pattern after an exclamation mark.
 */
enum RuleCondition {
    /** It is written with a capital, or the text has no capitals to tell. */
    NAME,
    /** "on" stands before it. */
    ON,
    /** "between" stands before it. */
    BETWEEN,
    /** A month, not the verb or the name that is written alike. */
    MONTH,
    /** An abbreviation, not a word that is written alike. */
    ABBREVIATION,
    /** A year, not a count. */
    YEAR,
    /** A season, not the fall of a town. */
    SEASON,
    /** Nothing follows that it could belong to. */
    CLOSED,
    /** A phrase follows that it belongs to. */
    OPEN,
    /** It stands after a day and a comma. */
    APPOSED,
    /** "in", "over" or the like stands before it. */
    IN,
    /** It is a noun phrase by itself. */
    END,
    /** Plural units that mean a length of time. */
    BARE,
    /** A count stands before it: "twice a day". */
    TIMES,
    /** A preposition of time stands before it. */
    PREPOSITION,
    /** "at", "before" or the like stands before it. */
    AT;

    private static final Set<String> TIME_WORDS =
            Set.of(
                    "in",
                    "since",
                    "until",
                    "till",
                    "by",
                    "of",
                    "from",
                    "to",
                    "through",
                    "during",
                    "before",
                    "after",
                    "between",
                    "last",
                    "next",
                    "this",
                    "early",
                    "late",
                    "mid",
                    "around",
                    "for",
                    "every",
                    "and",
                    "or",
                    "on",
                    "throughout",
                    "each",
                    "than",
                    "into");
    private static final Set<String> COUNTING =
            Set.of(
                    "about",
                    "around",
                    "some",
                    "nearly",
                    "almost",
                    "than",
                    "least",
                    "most",
                    "over",
                    "killed",
                    "to",
                    "only",
                    "approximately",
                    "roughly",
                    "total");
    private static final Set<String> ALSO_WORDS =
            Set.of(
                    "may", "march", "mar", "sat", "sun", "sec", "dec", "jan", "wed", "mon",
                    "august");
    private static final Set<String> ALSO_NAMES = Set.of("april", "may", "june", "august");

    boolean holds(Reading reading, int from, int until) {
        Atoms atoms = reading.atoms();
        String before = atoms.isBreak(from) ? "" : atoms.word(from - 1);
        return switch (this) {
            case NAME ->
                    atoms.isCapital(from) || isAfterLast(atoms, from) || !reading.isMixedCase();
            case ON -> before.equals("on");
            case BETWEEN -> before.equals("between");
            case MONTH -> isMonth(reading, from, before);
            case ABBREVIATION -> isAbbreviation(atoms, from, until, before);
            case YEAR -> isYear(reading, from, until, before);
            case SEASON ->
                    !atoms.word(until - 1).equals("fall")
                            || (TIME_WORDS.contains(before) && !atoms.word(until).equals("of"));
            case CLOSED -> isClosed(atoms, until);
            case OPEN -> !isClosed(atoms, until) && follows(reading, from);
            case APPOSED -> follows(reading, from) && !isClosed(atoms, until);
            case IN -> Set.of("in", "over", "during", "of", "from", "for").contains(before);
            case END -> isClosed(atoms, until) || before.equals("in") || before.equals("of");
            case BARE -> isLength(atoms, from, until, before);
            case TIMES -> isCount(atoms, from, before);
            case PREPOSITION ->
                    Set.of("in", "during", "by", "until", "through", "on", "throughout", "before")
                            .contains(before);
            case AT ->
                    Set.of("at", "before", "by", "until", "since", "after").contains(before)
                            && !atoms.word(from).equals("night");
        };
    }

    private static boolean isAfterLast(Atoms atoms, int from) {
        return Set.of("last", "next", "the").contains(atoms.word(from))
                && atoms.isCapital(from + 1);
    }

    private static boolean isMonth(Reading reading, int from, String before) {
        Atoms atoms = reading.atoms();
        if (reading.isPerson(from) && ALSO_NAMES.contains(atoms.word(from))) {
            return false;
        }
        boolean introduced = TIME_WORDS.contains(before);
        boolean capital = atoms.isCapital(from) && !reading.isUpperCase(from);
        if (!ALSO_WORDS.contains(atoms.word(from))) {
            return capital || introduced || reading.isUpperCase(from);
        }
        if (introduced && (capital || !reading.isMixedCase())) {
            return true;
        }
        boolean sentenceStart = reading.isSentenceStart(from);
        return capital && !sentenceStart && !atoms.isCapital(from - 1) && reading.isNoun(from);
    }

    private static boolean isAbbreviation(Atoms atoms, int from, int until, String before) {
        boolean stop = atoms.text().charAt(atoms.end(until - 1) - 1) == '.';
        if (!atoms.isCapital(from)) {
            return false;
        }
        return ALSO_WORDS.contains(atoms.word(from))
                ? stop && TIME_WORDS.contains(before)
                : stop || TIME_WORDS.contains(before);
    }

    private static boolean isYear(Reading reading, int from, int until, String before) {
        Atoms atoms = reading.atoms();
        int year = Integer.parseInt(atoms.word(from));
        String next = atoms.word(until);
        if (atoms.isAdjacent(from)
                && !before.equals("(")
                && !before.equals("-")
                && !before.equals("\u2014")
                && !before.equals("[")) {
            return false;
        }
        if (before.equals("-") && atoms.isAdjacent(from) && !atoms.isDigits(from - 2)) {
            return before(atoms, from);
        }
        if (atoms.isAdjacent(until) && (next.equals("/") || next.equals(":"))) {
            return false;
        }
        if (isNumber(atoms, until, next)) {
            return false;
        }
        if (next.equals("block")) { // of houses: "in the 2100 block of Main Street"
            return false;
        }
        if (year < 1800 || year > 2100) {
            return before.equals("in") || before.equals("since");
        }
        boolean counted = COUNTING.contains(before) || !TIME_WORDS.contains(before);
        return !(counted && reading.isPluralNoun(until));
    }

    /** "closed at 2082.1", "rose 1900%": figures go on behind four of them, and no year does. */
    private static boolean isNumber(Atoms atoms, int until, String next) {
        if (!atoms.isAdjacent(until)) {
            return false;
        }
        return next.equals("%")
                || ((next.equals(".") || next.equals(","))
                        && atoms.isAdjacent(until + 1)
                        && atoms.isDigits(until + 1));
    }

    /** "post-1959", "pre-2014", "mid-1990". */
    private static boolean before(Atoms atoms, int from) {
        return Set.of("post", "pre", "mid").contains(atoms.word(from - 2));
    }

    private static boolean isClosed(Atoms atoms, int until) {
        return atoms.isBreak(until) || !(atoms.isWord(until) || atoms.isDigits(until));
    }

    /** A day and a comma stand before: "On Thursday, two days after ...". */
    private static boolean follows(Reading reading, int from) {
        Atoms atoms = reading.atoms();
        return !atoms.isBreak(from)
                && atoms.word(from - 1).equals(",")
                && (atoms.isDigits(from - 2) || reading.isDayWord(atoms.word(from - 2)));
    }

    private static boolean isLength(Atoms atoms, int from, int until, String before) {
        return switch (atoms.word(from)) {
            case "seconds", "minutes", "mins", "quarters", "nights", "hrs", "yrs" ->
                    before.equals("for") || before.equals("within");
            case "weekends" -> false;
            default -> !atoms.word(until).equals("'");
        };
    }

    private static boolean isCount(Atoms atoms, int from, String before) {
        return switch (before) {
            case "times", "once", "twice", "thrice", "hours", "days", "%", "percent" -> true;
            default -> atoms.isDigits(from - 1) || atoms.word(from - 1).equals("million");
        };
    }
}
