// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.List;
import java.util.Optional;
import org.sitrep.model.Span;

/**
 * The tokenizer: cuts the text of a block into words, as the texts were cut that the parser's
 * models were trained on (OntoNotes: "24-hour" is three tokens, "p.m." is one).
 *
 * <p>Words are in order, disjoint, inside the block and never empty, and nothing but white space
 * and control characters is outside of them, whatever the text holds. Takes a time linear in the
 * text. Safe for many threads: it only reads its lists.
 */
final class WordSplitter {
    /*
     * 1. A run without white space is looked at as a whole: an address or a face made of signs in
     *    it is one word (Hyperlinks, Emoticons).
     * 2. What stands before and behind that is cut at its symbols (SymbolCuts), and what stands
     *    between symbols at amounts, short forms and compounds (WordCuts).
     * 3. The pieces are looked at once more, each with its neighbours (SecondLook).
     */

    /*
     * Where a run that never ends is cut, so that no word is longer for the stages that follow.
     * guess: the longest real address seen was 1,100.
     */
    private static final int LONGEST_RUN = 2_000;

    private final WordLists lists = WordLists.read();
    private final Emoticons emoticons = new Emoticons();
    private final WordCuts words = new WordCuts(lists);
    private final SymbolCuts symbols = new SymbolCuts(lists, words);

    /** The words of a block, in the order of the text. */
    List<Span> split(String text, Span block) {
        char[] chars = new char[block.length()];
        text.getChars(block.start(), block.end(), chars, 0);
        Pieces pieces = new Pieces();
        int at = 0;
        while (at < chars.length) {
            int start = at;
            int kinds = 0;
            while (at < chars.length && at - start < LONGEST_RUN) {
                char c = chars[at];
                if (c == '\u2019') {
                    c = '\'';
                    chars[at] = c; // the lists and rules know the plain apostrophe only
                }
                int kind = CharKind.of(c);
                if (kind == CharKind.SPACE) {
                    break;
                }
                kinds |= kind;
                at++;
            }
            if (at == start) {
                at++; // white space
            } else {
                at = beforeHalfPair(chars, start, at);
                split(chars, start, at, kinds, pieces);
            }
        }
        return SecondLook.words(chars, pieces, block.start());
    }

    /** The end of a run that was cut for its length, moved so that no surrogate pair is cut. */
    private static int beforeHalfPair(char[] chars, int start, int end) {
        boolean half =
                end - start == LONGEST_RUN
                        && end < chars.length
                        && Character.isSurrogatePair(chars[end - 1], chars[end]);
        return half ? end - 1 : end;
    }

    /** Adds the pieces of a run without white space; {@code kinds} are those of its characters. */
    private void split(char[] chars, int start, int end, int kinds, Pieces pieces) {
        if ((kinds & CharKind.SYMBOL) == 0) {
            words.cut(chars, start, end, pieces);
            return;
        }
        if (Hyperlinks.beginsWithProtocol(chars, start, end) || isWhole(chars, start, end)) {
            pieces.add(start, end);
            return;
        }
        Optional<Span> special = emoticons.find(chars, start, end, kinds);
        if (special.isEmpty() && (kinds & CharKind.FULL_STOP) != 0) {
            special = Hyperlinks.find(chars, start, end);
        }
        if (special.isEmpty()) {
            symbols.cut(chars, start, end, pieces);
            return;
        }
        int specialStart = special.get().start();
        int specialEnd = special.get().end();
        if (start < specialStart) {
            symbols.cut(chars, start, specialStart, pieces);
        }
        pieces.add(specialStart, specialEnd);
        if (specialEnd < end) {
            symbols.cut(chars, specialEnd, end, pieces);
        }
    }

    private boolean isWhole(char[] chars, int start, int end) {
        for (String word : lists.whole()) {
            boolean same = word.length() == end - start;
            for (int i = 0; same && i < word.length(); i++) {
                same = word.charAt(i) == chars[start + i];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
