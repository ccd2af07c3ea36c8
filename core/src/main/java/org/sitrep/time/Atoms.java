// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.model.Span;

/**
 * The smallest pieces that time rules speak of: runs of letters, runs of digits, single marks.
 *
 * <p>Finer than tokens, so that "mid-March", "19-21" and "1980s" have one form whatever the parser
 * makes of them. Dotted capitals are one atom without the stops ("p.m.", "E.T."), an abbreviated
 * month or weekday owns its stop ("Sept."), dashes between figures are "-", apostrophes are "'".
 * Immutable; built in one pass.
 */
final class Atoms {
    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final boolean[] breaks;

    private Atoms(String text, List<Span> spans, List<String> words, boolean[] breaks) {
        this.text = text;
        this.size = spans.size();
        this.starts = new int[size];
        this.ends = new int[size];
        for (int i = 0; i < size; i++) {
            starts[i] = spans.get(i).start();
            ends[i] = spans.get(i).end();
        }
        this.words = words.toArray(new String[0]);
        this.breaks = Arrays.copyOf(breaks, size + 1);
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
        return atom >= 0 && atom < size ? words[atom] : "";
    }

    /** Whether no space stands before the atom. */
    boolean isAdjacent(int atom) {
        return atom > 0 && atom < size && starts[atom] == ends[atom - 1];
    }

    /** Whether a new paragraph begins with the atom, or the text ends before it. */
    boolean isBreak(int atom) {
        return atom <= 0 || atom >= size || breaks[atom];
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

    boolean isDigits(int atom) {
        return atom >= 0 && atom < size && Vocabulary.isDigit(words[atom].charAt(0));
    }

    boolean isWord(int atom) {
        return atom >= 0 && atom < size && Character.isLetter(words[atom].charAt(0));
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
        private final String text;
        private final Vocabulary vocabulary;
        private final List<Span> spans = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private boolean[] breaks = new boolean[64];

        Cutter(String text, Vocabulary vocabulary) {
            this.text = text;
            this.vocabulary = vocabulary;
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
                mark(lines > 1);
                lines = 0;
                at = atom(at, c);
            }
            return new Atoms(text, spans, words, breaks);
        }

        private void mark(boolean isBreak) {
            int n = spans.size();
            if (n + 1 >= breaks.length) {
                breaks = Arrays.copyOf(breaks, breaks.length * 2);
            }
            breaks[n] = isBreak;
        }

        private int atom(int start, char c) {
            if (Vocabulary.isDigit(c)) {
                int end = start;
                while (end < text.length() && Vocabulary.isDigit(text.charAt(end))) {
                    end++;
                }
                return add(start, end, text.substring(start, end));
            }
            if (Character.isLetter(c)) {
                int dotted = dottedEnd(start);
                if (dotted > start) {
                    return add(start, dotted, Vocabulary.fold(text, start, dotted));
                }
                int end = start;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                String word = Vocabulary.fold(text, start, end);
                boolean stop =
                        end < text.length()
                                && text.charAt(end) == '.'
                                && vocabulary.isAbbreviation(word);
                return add(start, stop ? end + 1 : end, word);
            }
            return add(start, start + 1, markOf(c));
        }

        private static String markOf(char c) {
            return switch (c) {
                case '\u2019', '\u2018', '\u02BC', '`' -> "'";
                case '\u2010', '\u2011', '\u2012', '\u2013' -> "-";
                default -> String.valueOf(c);
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

        private int add(int start, int end, String word) {
            spans.add(new Span(start, end));
            words.add(word);
            return end;
        }
    }
}
