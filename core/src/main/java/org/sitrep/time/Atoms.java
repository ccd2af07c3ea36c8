// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Arrays;
import java.util.BitSet;
import org.sitrep.model.Span;

/**
 * The smallest pieces that time rules speak of: runs of letters, runs of digits, single marks.
 *
 * <p>Finer than tokens, so that "mid-March", "19-21" and "1980s" have one form whatever the parser
 * makes of them. Dotted capitals are one atom without the stops ("p.m.", "E.T."), an abbreviated
 * month or weekday owns its stop ("Sept."), dashes between figures are "-", apostrophes are "'".
 * Immutable; built in one pass, which knows the words of {@link WordNumbers} by their numbers and
 * makes no strings.
 */
final class Atoms {
    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final int[] numbers;
    private final BitSet breaks;
    private final WordNumbers known;

    private Atoms(Cutter cut, WordNumbers known) {
        this.text = cut.text;
        this.size = cut.size;
        this.starts = cut.starts;
        this.ends = cut.ends;
        this.numbers = cut.numbers;
        this.breaks = cut.breaks;
        this.known = known;
    }

    /**
     * Cuts a text.
     *
     * @param vocabulary says which abbreviations own the full stop after them
     */
    static Atoms of(String text, Vocabulary vocabulary) {
        return new Cutter(text, vocabulary).cut();
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    int start(int atom) {
        return starts[atom];
    }

    int end(int atom) {
        return ends[atom];
    }

    /** The folded form; empty outside the text. */
    String word(int atom) {
        if (atom < 0 || atom >= size) {
            return "";
        }
        if (numbers[atom] != 0) {
            return known.word(numbers[atom]);
        }
        char first = text.charAt(starts[atom]);
        return Character.isLetter(first) || Vocabulary.isDigit(first)
                ? Vocabulary.fold(text, starts[atom], ends[atom])
                : String.valueOf(Cutter.mark(first));
    }

    /** Whether the folded form is a word; unlike {@link #word} it makes no string. */
    boolean is(int atom, String word) {
        if (atom < 0 || atom >= size) {
            return false;
        }
        if (numbers[atom] != 0) {
            return known.word(numbers[atom]).equals(word);
        }
        char first = text.charAt(starts[atom]);
        if (Character.isLetter(first) || Vocabulary.isDigit(first)) {
            return WordNumbers.isFolded(word, text, starts[atom], ends[atom]);
        }
        return word.length() == 1 && word.charAt(0) == Cutter.mark(first);
    }

    /** The number of the folded form in {@link WordNumbers}; 0 outside the text. */
    int number(int atom) {
        return atom >= 0 && atom < size ? numbers[atom] : 0;
    }

    /** Whether no space stands before the atom. */
    boolean isAdjacent(int atom) {
        return atom > 0 && atom < size && starts[atom] == ends[atom - 1];
    }

    /** Whether a new paragraph begins with the atom, or the text ends before it. */
    boolean isBreak(int atom) {
        return atom <= 0 || atom >= size || breaks.get(atom);
    }

    /** Whether the atom is written with a capital first letter. */
    boolean isCapital(int atom) {
        return atom >= 0 && atom < size && Character.isUpperCase(text.charAt(starts[atom]));
    }

    /** Whether every letter of the atom is a capital. */
    boolean isUpper(int atom) {
        for (int i = starts[atom]; i < ends[atom]; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many digits the atom has; 0 for words and marks. */
    int digits(int atom) {
        return isDigits(atom) ? ends[atom] - starts[atom] : 0;
    }

    boolean isDigits(int atom) {
        return atom >= 0 && atom < size && Vocabulary.isDigit(text.charAt(starts[atom]));
    }

    boolean isWord(int atom) {
        return atom >= 0 && atom < size && Character.isLetter(text.charAt(starts[atom]));
    }

    /** The atom that ends at an offset, at or after another atom; -1 when none does. */
    int endingAt(int offset, int from) {
        for (int i = from; i < size && ends[i] <= offset; i++) {
            if (ends[i] == offset) {
                return i;
            }
        }
        return -1;
    }

    Span span(int from, int until) {
        return new Span(starts[from], ends[until - 1]);
    }

    private static final class Cutter {
        /** Letters of an atom, the space before it counted, so that arrays seldom grow. // guess */
        private static final int LETTERS = 5;

        private final String text;
        private final Vocabulary vocabulary;
        private final BitSet breaks = new BitSet();
        private int[] starts;
        private int[] ends;
        private int[] numbers;
        private int size;

        Cutter(String text, Vocabulary vocabulary) {
            this.text = text;
            this.vocabulary = vocabulary;
            this.starts = new int[text.length() / LETTERS + 16];
            this.ends = new int[starts.length];
            this.numbers = new int[starts.length];
        }

        Atoms cut() {
            int at = 0;
            int lines = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    lines += c == '\n' ? 1 : 0;
                    at++;
                    continue;
                }
                if (lines > 1) {
                    breaks.set(size);
                }
                lines = 0;
                at = atom(at, c);
            }
            return new Atoms(this, vocabulary.numbers());
        }

        private int atom(int start, char c) {
            WordNumbers known = vocabulary.numbers();
            if (Vocabulary.isDigit(c)) {
                int end = start;
                while (end < text.length() && Vocabulary.isDigit(text.charAt(end))) {
                    end++;
                }
                return add(start, end, known.ofFolded(text, start, end));
            }
            if (Character.isLetter(c)) {
                int dotted = dottedEnd(start);
                if (dotted > start) {
                    return add(start, dotted, known.ofFolded(text, start, dotted));
                }
                int end = start;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                int number = known.ofFolded(text, start, end);
                boolean stop =
                        end < text.length()
                                && text.charAt(end) == '.'
                                && vocabulary.isAbbreviation(number);
                return add(start, stop ? end + 1 : end, number);
            }
            return add(start, start + 1, known.of(mark(c)));
        }

        private static char mark(char c) {
            return switch (c) {
                case '\u2019', '\u2018', '\u02BC', '`' -> '\'';
                case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                default -> c;
            };
        }

        /** The end of "p.m.", "E.S.T.", "p.m"; the start when there are no dotted letters. */
        private int dottedEnd(int start) {
            int at = start;
            int letters = 0;
            while (at + 1 < text.length()
                    && letters < 6 // no zone or half of the day has more
                    && Character.isLetter(text.charAt(at))
                    && text.charAt(at + 1) == '.') {
                letters++;
                at += 2;
            }
            boolean closes =
                    letters > 0
                            && at < text.length()
                            && Character.isLetter(text.charAt(at))
                            && (at + 1 == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(at + 1)));
            if (closes) {
                return at + 1;
            }
            boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            return letters >= 2 && !inWord ? at : start;
        }

        private int add(int start, int end, int number) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            numbers[size] = number;
            size++;
            return end;
        }
    }
}
