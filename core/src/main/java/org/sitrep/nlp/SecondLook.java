// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.Span;

/**
 * Looks at the pieces of a block once more, each with its neighbours: spaces no longer count.
 *
 * <p>"No." before a number is one word, else two; a letter or a number between brackets, "(a)", is
 * one word with them; two years, "1998-99", are three words; so is "Goma.Then".
 */
final class SecondLook {
    private final char[] chars;
    private final Pieces pieces;
    private final int offset;
    private final List<Span> words;

    private SecondLook(char[] chars, Pieces pieces, int offset) {
        this.chars = chars;
        this.pieces = pieces;
        this.offset = offset;
        this.words = new ArrayList<>(pieces.size() + pieces.size() / 16 + 2);
    }

    /** The words; {@code offset} is what is added to the places of the pieces. */
    static List<Span> words(char[] chars, Pieces pieces, int offset) {
        SecondLook look = new SecondLook(chars, pieces, offset);
        look.look();
        return look.words;
    }

    private void look() {
        int piece = 0;
        while (piece < pieces.size()) {
            piece = lookAt(piece);
        }
        if (words.size() == 1) {
            cutLastFullStop();
        }
    }

    /** Adds the words of a piece; the result is the piece to look at next. */
    private int lookAt(int piece) {
        int start = pieces.start(piece);
        int end = pieces.end(piece);
        if (isNo(start, end) && !CharKind.isDigit(next(piece))) {
            add(start, end - 1);
            add(end - 1, end);
            return piece + 1;
        }
        if (isBracketed(piece, start, end)) {
            words.removeLast();
            add(pieces.start(piece - 1), pieces.end(piece + 1));
            int behind = piece + 2;
            // What stands behind the bracket is not looked at: the models learnt it so.
            if (behind < pieces.size()) {
                add(pieces.start(behind), pieces.end(behind));
            }
            return behind + 1;
        }
        if (!cutAtYears(start, end) && !cutAtMarks(start, end)) {
            add(start, end);
        }
        return piece + 1;
    }

    private void add(int start, int end) {
        words.add(new Span(offset + start, offset + end));
    }

    /** The first character of the next piece; a space behind the last one. */
    private char next(int piece) {
        return piece + 1 < pieces.size() ? chars[pieces.start(piece + 1)] : ' ';
    }

    private boolean isNo(int start, int end) {
        return end - start == 3
                && chars[start + 2] == '.'
                && CharKind.lower(chars[start]) == 'n'
                && CharKind.lower(chars[start + 1]) == 'o';
    }

    private boolean isBracketed(int piece, int start, int end) {
        if (piece == 0 || !CharKind.is(next(piece), CharKind.CLOSING)) {
            return false;
        }
        return CharKind.is(chars[pieces.start(piece - 1)], CharKind.OPENING)
                && (end - start == 1 || digitCount(start, end) == end - start);
    }

    /** Cuts two years of two or four digits with a hyphen between: "1998-99", "80-90s". */
    private boolean cutAtYears(int start, int end) {
        int first = digitCount(start, end);
        int hyphen = start + first;
        if ((first != 2 && first != 4) || hyphen == end || chars[hyphen] != '-') {
            return false;
        }
        int second = digitCount(hyphen + 1, end);
        int rest = end - hyphen - 1 - second;
        boolean decade = second == 2 && rest == 1 && CharKind.lower(chars[end - 1]) == 's';
        if (!decade && (rest > 0 || (second != 2 && second != 4))) {
            return false;
        }
        add(start, hyphen);
        add(hyphen, hyphen + 1);
        add(hyphen + 1, end);
        return true;
    }

    /** Cuts words of two letters or more with final marks between: "Goma.Then", "What?!No". */
    private boolean cutAtMarks(int start, int end) {
        int marks = lettersEnd(start, end);
        int second = marks;
        while (second < end && ".!?".indexOf(chars[second]) >= 0) {
            second++;
        }
        if (marks - start < 2
                || second == marks
                || end - second < 2
                || lettersEnd(second, end) != end) {
            return false;
        }
        add(start, marks);
        add(marks, second);
        add(second, end);
        return true;
    }

    /** A block of one word, a heading or a cell of a table, ends with its full stop: "Gen." too. */
    private void cutLastFullStop() {
        Span word = words.getFirst();
        int start = word.start() - offset;
        int last = word.end() - offset - 1;
        if (start < last && chars[last] == '.' && !CharKind.is(chars[last - 1], CharKind.FINAL)) {
            words.removeLast();
            add(start, last);
            add(last, last + 1);
        }
    }

    /** How many digits begin the stretch. */
    private int digitCount(int start, int end) {
        int at = start;
        while (at < end && CharKind.isDigit(chars[at])) {
            at++;
        }
        return at - start;
    }

    /** Where the letters that begin the stretch end. */
    private int lettersEnd(int start, int end) {
        int at = start;
        while (at < end && CharKind.is(chars[at], CharKind.LETTER)) {
            at++;
        }
        return at;
    }
}
