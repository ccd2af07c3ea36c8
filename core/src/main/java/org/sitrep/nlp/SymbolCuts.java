// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * Cuts text without white space at its symbols: those before and behind its words, and those in
 * their middle that separate ("Goma/Bukavu", "24-hour", "talks...then").
 */
final class SymbolCuts {
    /*
     * The text is symbols, then words with symbols between, then symbols. What stands between two
     * groups of symbols is one word, but for the symbol beside it that belongs to it: the sign of a
     * number, the full stop of an abbreviation. WordCuts then looks at the word.
     */
    private static final int SHORTEST_CONSONANTS = 2; // "Lt."
    private static final int LONGEST_CONSONANTS = 5; // "Sgts."

    private final WordLists lists;
    private final WordCuts words;

    SymbolCuts(WordLists lists, WordCuts words) {
        this.lists = lists;
        this.words = words;
    }

    /** Adds the pieces of {@code [from, to)}, in order; together they are all of it. */
    void cut(char[] chars, int from, int to, Pieces pieces) {
        int first = from;
        while (first < to && CharKind.is(chars[first], CharKind.SYMBOL)) {
            first++;
        }
        if (first == to) {
            symbols(chars, from, to, pieces);
            return;
        }
        int last = to;
        while (CharKind.is(chars[last - 1], CharKind.SYMBOL)) {
            last--;
        }
        cut(new Stretch(chars, from, to, last), first, pieces);
    }

    /** A run without white space, and where its last word ends. */
    private static final class Stretch {
        private final char[] chars;
        private final int from;
        private final int to;
        private final int last;

        Stretch(char[] chars, int from, int to, int last) {
            this.chars = chars;
            this.from = from;
            this.to = to;
            this.last = last;
        }
    }

    private void cut(Stretch run, int first, Pieces pieces) {
        char[] chars = run.chars;
        int groupStart = run.from;
        int groupEnd = first;
        int search = first + 1;
        boolean leading = true;
        boolean trailing = false;
        while (!trailing) {
            int nextStart = nextGroup(run, search);
            trailing = nextStart == run.last;
            int nextEnd = trailing ? run.to : sameEnd(chars, nextStart, run.last - 1);
            search = nextEnd;
            int wordStart = groupEnd;
            int wordEnd = nextStart;
            if (wordStart < wordEnd) {
                int before = groupEnd - groupStart;
                if (leading ? before > 0 : before == 1) {
                    wordStart = withSymbolBefore(chars, groupEnd, nextStart);
                }
                int behind = nextEnd - nextStart;
                if (trailing ? behind > 0 : behind == 1) {
                    wordEnd = withSymbolBehind(run, groupEnd, nextStart);
                }
            }
            if (leading) {
                symbols(chars, groupStart, wordStart, pieces);
            } else if (groupStart < wordStart) {
                pieces.add(groupStart, wordStart);
            }
            if (wordStart < wordEnd) {
                words.cut(chars, wordStart, wordEnd, pieces);
            }
            groupStart = wordEnd;
            groupEnd = nextEnd;
            leading = false;
        }
        symbols(chars, groupStart, groupEnd, pieces);
    }

    /** Where the next symbols that cut begin, at or behind a place; the last word's end if none. */
    private int nextGroup(Stretch run, int search) {
        char[] chars = run.chars;
        for (int i = search; i < run.last - 1; i++) {
            int kind = CharKind.of(chars[i]);
            if ((kind & (CharKind.CUTTING | CharKind.FINAL)) == 0 || keeps(run, i, kind)) {
                continue;
            }
            int next = CharKind.of(chars[i + 1]);
            boolean cuts = (kind & CharKind.CUTTING) != 0;
            if ((kind & CharKind.FINAL) != 0) {
                int afterFinal = CharKind.FINAL | CharKind.SEPARATOR | CharKind.QUOTE;
                cuts =
                        (next & afterFinal) != 0
                                || ((next & CharKind.CUTTING) != 0 && i + 1 < run.last - 1);
            }
            if (cuts) {
                return i;
            }
        }
        return run.last;
    }

    /** Whether a symbol holds the word together in whose middle it stands. */
    private boolean keeps(Stretch run, int at, int kind) {
        char[] chars = run.chars;
        // A word stands before and behind, so that there is a character on either side.
        int before = CharKind.of(chars[at - 1]);
        int next = CharKind.of(chars[at + 1]);
        if ((kind & CharKind.HYPHEN) != 0) {
            if ((next & CharKind.DIGIT) != 0) {
                return (before & (CharKind.LETTER | CharKind.DIGIT)) != 0;
            }
            return (next & CharKind.LETTER) != 0 && keepsHyphen(run, at, before, next);
        }
        return switch (chars[at]) {
            case '/' -> (before & next & CharKind.DIGIT) != 0;
            case '&' -> (before & next & CharKind.LETTER) != 0;
            case ',' -> (before & CharKind.DIGIT) != 0 && isThousand(chars, at + 1, run.to);
            default -> false;
        };
    }

    /** Prefixes and suffixes ("anti-", "-less"), and vowels drawn out ("e-e-easy"). */
    private boolean keepsHyphen(Stretch run, int at, int before, int next) {
        char[] chars = run.chars;
        return lists.beforeHyphen().contains(chars, run.from, at)
                || lists.afterHyphen().contains(chars, at + 1, run.to)
                || ((next & CharKind.VOWEL) != 0
                        && at + 2 < run.to
                        && CharKind.is(chars[at + 2], CharKind.HYPHEN))
                || ((before & CharKind.VOWEL) != 0
                        && at - 2 >= run.from
                        && CharKind.is(chars[at - 2], CharKind.HYPHEN));
    }

    /** Whether exactly three digits stand here. */
    private static boolean isThousand(char[] chars, int from, int to) {
        return from + 3 <= to
                && CharKind.isDigit(chars[from])
                && CharKind.isDigit(chars[from + 1])
                && CharKind.isDigit(chars[from + 2])
                && (from + 3 == to || !CharKind.isDigit(chars[from + 3]));
    }

    /** Where the word begins when the symbol before it may belong to it: "-5", ".50", "'90s". */
    private static int withSymbolBefore(char[] chars, int start, int end) {
        boolean belongs =
                switch (chars[start - 1]) {
                    case '.', '-', '+' -> CharKind.isDigit(chars[start]);
                    case '@', '#' -> CharKind.is(chars[start], CharKind.LETTER);
                    case '\'' -> isShortYear(chars, start, end);
                    default -> false;
                };
        return belongs ? start - 1 : start;
    }

    /** "90", "90s", "90's". */
    private static boolean isShortYear(char[] chars, int from, int to) {
        if (to - from < 2 || !CharKind.isDigit(chars[from]) || !CharKind.isDigit(chars[from + 1])) {
            return false;
        }
        int at = from + 2;
        if (at < to && chars[at] == '\'') {
            at++;
        }
        if (at < to && CharKind.lower(chars[at]) == 's') {
            at++;
        }
        return at == to;
    }

    /** Where the word ends when the symbol behind it may belong to it: "Gen.", "U.S.", "US$". */
    private int withSymbolBehind(Stretch run, int start, int end) {
        char[] chars = run.chars;
        boolean belongs =
                switch (chars[end]) {
                    case '.' ->
                            lists.abbreviations().contains(chars, start, end)
                                    || keepsFullStop(run, start, end);
                    case '$' -> lists.dollars().contains(chars, start, end);
                    default -> false;
                };
        return belongs ? end + 1 : end;
    }

    private static boolean keepsFullStop(Stretch run, int start, int end) {
        char[] chars = run.chars;
        if (end + 1 < run.to) {
            int next = CharKind.of(chars[end + 1]);
            if ((next & CharKind.SEPARATOR) != 0) {
                return true;
            }
            if ((next & (CharKind.FINAL | CharKind.QUOTE)) != 0) {
                return false;
            }
        }
        return isInitials(chars, start, end) || isConsonants(chars, start, end);
    }

    /** Single letters or digits with marks between: "U.S", "p.m". */
    private static boolean isInitials(char[] chars, int from, int to) {
        if ((to - from) % 2 == 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean fits =
                    (i - from) % 2 == 0
                            ? CharKind.is(chars[i], CharKind.LETTER | CharKind.DIGIT)
                            : chars[i] == '.' || chars[i] == '-' || chars[i] == '|';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A few letters without a vowel, such as "Sgt": they can only be an abbreviation. */
    private static boolean isConsonants(char[] chars, int from, int to) {
        int length = to - from;
        if (length < SHORTEST_CONSONANTS || length > LONGEST_CONSONANTS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int kind = CharKind.of(chars[i]);
            if ((kind & CharKind.LETTER) == 0 || (kind & CharKind.VOWEL) != 0) {
                return false;
            }
        }
        return CharKind.lower(chars[to - 1]) != 'y'; // "by", "dry"
    }

    /**
     * Adds symbols that stand side by side: a mark that is a word by itself, also repeated ("((",
     * "?!"); a symbol repeated ("---"); and what is left between them in one.
     */
    private static void symbols(char[] chars, int from, int to, Pieces pieces) {
        int pending = from;
        int at = from;
        while (at < to) {
            int kind = CharKind.of(chars[at]);
            int end = at + 1;
            if ((kind & CharKind.FINAL) != 0) {
                while (end < to && CharKind.is(chars[end], CharKind.FINAL)) {
                    end++;
                }
            } else {
                end = sameEnd(chars, at, to);
            }
            if ((kind & (CharKind.FINAL | CharKind.ALONE)) != 0 || end > at + 1) {
                if (pending < at) {
                    pieces.add(pending, at);
                }
                pieces.add(at, end);
                pending = end;
            }
            at = end;
        }
        if (pending < to) {
            pieces.add(pending, to);
        }
    }

    /** The end of the repetitions of a character, no further than a limit. */
    private static int sameEnd(char[] chars, int start, int limit) {
        int end = start + 1;
        while (end < limit && chars[end] == chars[start]) {
            end++;
        }
        return end;
    }
}
