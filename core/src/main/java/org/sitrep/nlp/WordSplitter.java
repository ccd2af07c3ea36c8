// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.Span;

/**
 * The toolkit's tokenizer, with its offsets made safe: tokens are in order, disjoint, inside the
 * block, and never empty, whatever the text holds.
 *
 * <p>The toolkit's rules are those that its models were trained with (OntoNotes: "24-hour" is three
 * tokens, "p.m." is one).
 */
final class WordSplitter {
    /*
     * The tokenizer walks a run without white space several times; such runs in real text are
     * short, and a hostile one must not cost quadratic time.
     */
    private static final int LONGEST_RUN = 2_000; // guess: the longest real URL seen was 1,100

    private final Tokenizer tokenizer = new EnglishTokenizer();

    /** The words of a block, in the order of the text. */
    List<Span> split(String text, Span block) {
        List<Span> words = new ArrayList<>();
        int end = block.end();
        int from = block.start();
        while (from < end) {
            while (from < end && isSpace(text.charAt(from))) {
                from++;
            }
            int to = from;
            int runStart = from;
            // A piece ends at white space after 10,000 characters, or within a run that never ends.
            while (to < end) {
                if (isSpace(text.charAt(to))) {
                    runStart = to + 1;
                    if (to - from > 10_000) {
                        break;
                    }
                } else if (to - runStart >= LONGEST_RUN) {
                    break;
                }
                to++;
            }
            if (to > from) {
                splitPiece(text, from, to, words);
            }
            from = to;
        }
        return words;
    }

    private void splitPiece(String text, int from, int to, List<Span> words) {
        String piece = plain(text, from, to);
        List<Token> tokens;
        try {
            tokens = tokenizer.tokenize(piece);
        } catch (RuntimeException problem) {
            // The toolkit trips over some unpaired surrogates and odd symbol runs: fall back to
            // white space, so that the rest of the document is still read.
            tokens = List.of();
        }
        int reached = 0;
        for (Token token : tokens) {
            int start = Math.max(token.getStartOffset(), reached);
            int end = Math.min(token.getEndOffset(), piece.length());
            if (start < end) {
                if (!piece.substring(reached, start).isBlank()) {
                    addRuns(text, from + reached, from + start, words);
                }
                words.add(new Span(from + start, from + end));
                reached = end;
            }
        }
        addRuns(text, from + reached, to, words);
    }

    /** Each run without white space is a word: what the tokenizer left out is not lost. */
    private static void addRuns(String text, int from, int to, List<Span> words) {
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean space = i == to || isSpace(text.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
        }
    }

    /** The piece with every odd space and control character as a plain space, same length. */
    private static String plain(String text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            plain.append(isSpace(c) ? ' ' : c == '\u2019' ? '\'' : c);
        }
        return plain.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\uFEFF'
                || c == '\u200B'
                || (c >= '\u007F' && c <= '\u009F')
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }
}
