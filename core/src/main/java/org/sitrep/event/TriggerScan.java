// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Arrays;

/**
 * Looks in running text for a sentence in which some frame finds all its words, without taking the
 * text apart: the letters of a word are hashed as they pass. Confined to one thread; nothing is
 * allocated but the room for a stretch of text, once.
 */
final class TriggerScan {
    /** Words of a sentence that may head a frame; more than this make it worth reading anyway. */
    private static final int MOST_HEADS = 256;

    private static final int ABBREVIATED = 4; // letters: "Gen.", "Sgt.", "Sept."

    /** Characters looked at together; a sentence that is cut there is looked at in two parts. */
    private static final int ROOM = 1 << 14;

    /** Characters of most sentences: a scan is made for each document, and few need more room. */
    private static final int SENTENCE = 1 << 9;

    /** Of each ASCII character its lower case if it is a letter, else 0. */
    private static final byte[] LETTERS = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            LETTERS[c] = (byte) c;
            LETTERS[c - 'a' + 'A'] = (byte) c;
        }
    }

    private final TriggerTable words;

    /** For each set the sentence in which it was last seen. */
    private final int[] seen;

    private final long[] heads = new long[MOST_HEADS];

    /** The stretch that is looked at, and behind it what is no letter; grows as it must. */
    private char[] text = new char[SENTENCE + 1];

    private int headCount;

    /** Whether a frame that needs but one word has found it in this sentence. */
    private boolean found;

    private int sentence;

    TriggerScan(TriggerWords words) {
        this.words = words.table();
        seen = new int[words.setCount()];
    }

    /** Whether a frame finds all its words in the stretch. */
    boolean findInSentence(String source, int start, int end) {
        int length = end - start;
        copy(source, start, length);
        begin();
        int at = 0;
        while (at < length && !found) {
            at = letter(text[at]) != 0 ? word(at, length) : at + 1;
        }
        return fits();
    }

    private void copy(String source, int start, int length) {
        if (text.length <= length) {
            text = new char[length + 1];
        }
        source.getChars(start, start + length, text, 0);
        text[length] = 0;
    }

    /** Whether a frame finds all its words in one sentence of a text. */
    boolean findInText(String source) {
        begin();
        for (int from = 0; from < source.length(); from += ROOM) {
            int length = Math.min(ROOM, source.length() - from);
            copy(source, from, length);
            if (findInRoom(length)) {
                return true;
            }
        }
        return fits();
    }

    private boolean findInRoom(int end) {
        int at = 0;
        while (at < end) {
            int start = at;
            if (letter(text[at]) != 0) {
                at = word(at, end);
                if (found || (endsSentence(start, at, end) && fits())) {
                    return true;
                }
            } else {
                at++;
            }
        }
        return false;
    }

    /**
     * Whether a sentence ends behind a word: at a final mark or an empty line. After a short word
     * the mark may be that of an abbreviation; two sentences are then taken for one, which only
     * makes the text pass more easily.
     */
    private boolean endsSentence(int start, int end, int limit) {
        if (end + 1 >= limit || end - start <= ABBREVIATED) {
            return false;
        }
        char c = text[end];
        char next = text[end + 1];
        return c == '\n' ? next == '\n' : (c == '.' || c == '?' || c == '!') && next <= ' ';
    }

    /** The lower case of a letter; 0 for what is none. */
    private static int letter(char c) {
        if (c < LETTERS.length) {
            return LETTERS[c];
        }
        return Character.isLetter(c) ? c | 0x20 : 0;
    }

    /** Reads the word at a place; returns the place behind it. */
    private int word(int start, int end) {
        long hash = TriggerWords.EMPTY;
        int at = start;
        int letter = letter(text[at]);
        do {
            hash = TriggerWords.then(hash, letter);
            letter = letter(text[++at]);
        } while (letter != 0);
        if (words.mayHaveRole(hash)) {
            take(hash);
        }
        if (text[at] == '-' && letter(text[at + 1]) != 0) {
            joined(start, end);
        }
        return at;
    }

    /** Reads words that hyphens join as one, with and without them: "cease-fire", "ceasefire". */
    private void joined(int start, int end) {
        long whole = TriggerWords.EMPTY;
        long solid = TriggerWords.EMPTY;
        for (int at = start; at < end; at++) {
            int letter = letter(text[at]);
            if (letter != 0) {
                whole = TriggerWords.then(whole, letter);
                solid = TriggerWords.then(solid, letter);
            } else if (text[at] == '-' && at + 1 < end && letter(text[at + 1]) != 0) {
                if (at - start > LONGEST_JOINED) {
                    return;
                }
                whole = TriggerWords.then(whole, '-');
            } else {
                break;
            }
        }
        take(whole);
        take(solid);
    }

    /** Characters: no compound of the codebook is longer, and "a-a-a-..." is read once. */
    private static final int LONGEST_JOINED = 40;

    private void begin() {
        found = false;
        headCount = 0;
        if (++sentence == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            sentence = 1;
        }
    }

    private void take(long hash) {
        long entry = words.entry(hash);
        int roles = TriggerTable.roles(entry);
        if ((roles & TriggerTable.ALONE) != 0) {
            found = true;
            return;
        }
        if ((roles & TriggerTable.SOUGHT) != 0) {
            words.mark(entry, seen, sentence);
        }
        if ((roles & TriggerTable.HEAD) != 0 && headCount < MOST_HEADS) {
            heads[headCount++] = entry;
        }
    }

    /** Whether a frame has all its words in the sentence that ends here; the next one begins. */
    private boolean fits() {
        boolean fits = found || headCount == MOST_HEADS;
        for (int i = 0; i < headCount && !fits; i++) {
            fits = words.isFilled(heads[i], seen, sentence);
        }
        begin();
        return fits;
    }
}
