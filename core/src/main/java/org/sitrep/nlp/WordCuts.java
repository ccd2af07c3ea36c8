// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * Cuts a word whose symbols at both ends are gone: amounts from their currency or unit, short forms
 * ("'ll", "n't") from their verb, and compounds written as one word.
 */
final class WordCuts {
    /** A number keeps together with its marks, but not with one of these at an end of it. */
    private static final String MARKS_OF_NUMBERS = "#$%*=";

    private final WordLists lists;

    WordCuts(WordLists lists) {
        this.lists = lists;
    }

    /** Adds the words of {@code [from, to)}, which is not empty: the first rule that cuts is it. */
    void cut(char[] chars, int from, int to, Pieces pieces) {
        if (to - from == 1) {
            pieces.add(from, to);
            return;
        }
        int cut = currencyBefore(chars, from, to);
        if (cut < 0) {
            cut = currencyOrUnitBehind(chars, from, to);
        }
        if (cut < 0) {
            cut = mark(chars, from, to);
        }
        if (cut < 0) {
            cut = shortForm(chars, from, to);
        }
        if (cut >= 0) {
            pieces.add(from, cut, to);
        } else {
            compound(chars, from, to, pieces);
        }
    }

    /** Where the number begins behind a currency, "EUR5"; -1 when there is none. */
    private int currencyBefore(char[] chars, int from, int to) {
        int limit = Math.min(to, from + lists.currencies().longest() + 1);
        int first = from;
        while (first < limit && !CharKind.isDigit(chars[first])) {
            first++;
        }
        return first < limit && lists.currencies().contains(chars, from, first) ? first : -1;
    }

    /** Where the number ends before a currency or unit, "5EUR", "81mm"; -1 when there is none. */
    private int currencyOrUnitBehind(char[] chars, int from, int to) {
        int last = to;
        int longest = Math.max(lists.currencies().longest(), lists.units().longest());
        int start = Math.max(from, to - longest - 1);
        while (last > start && !CharKind.isDigit(chars[last - 1])) {
            last--;
        }
        if (last == start || last == to) {
            return -1;
        }
        // A name that begins with the currency, "RUB-2rub", is no amount of it.
        boolean currency =
                lists.currencies().contains(chars, last, to) && !same(chars, from, last, to - last);
        return currency || lists.units().contains(chars, last, to) ? last : -1;
    }

    private static boolean same(char[] chars, int one, int other, int length) {
        if (other - one < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (CharKind.lower(chars[one + i]) != CharKind.lower(chars[other + i])) {
                return false;
            }
        }
        return true;
    }

    /** Where a number and a mark at its beginning or end meet: "$5" of "A-$5", "5%" of "5%-8%". */
    private static int mark(char[] chars, int from, int to) {
        if (MARKS_OF_NUMBERS.indexOf(chars[from]) >= 0 && isNumber(chars, from + 1, to)) {
            return from + 1;
        }
        if (MARKS_OF_NUMBERS.indexOf(chars[to - 1]) >= 0 && isNumber(chars, from, to - 1)) {
            return to - 1;
        }
        return -1;
    }

    private static boolean isNumber(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean part =
                    chars[i] < 128 && CharKind.is(chars[i], CharKind.DIGIT | CharKind.SYMBOL);
            if (!part) {
                return false;
            }
        }
        return true;
    }

    /** Where the short form of a verb, of "not" or of a possessive begins; -1 without one. */
    private static int shortForm(char[] chars, int from, int to) {
        char last = CharKind.lower(chars[to - 1]);
        char before = CharKind.lower(chars[to - 2]);
        if (before == '\'' && to - 2 > from) {
            boolean decade = last == 's' && CharKind.isDigit(chars[to - 3]); // "the 1990's"
            if (last == 't') {
                boolean not = to - 3 > from && CharKind.lower(chars[to - 3]) == 'n';
                return not ? to - 3 : -1;
            }
            return !decade && "dmsz".indexOf(last) >= 0 ? to - 2 : -1;
        }
        if (to - 3 > from && chars[to - 3] == '\'') {
            boolean two =
                    (before == 'l' && last == 'l')
                            || (before == 'n' && last == 't')
                            || (before == 'r' && last == 'e')
                            || (before == 'v' && last == 'e');
            return two ? to - 3 : -1;
        }
        return -1;
    }

    private void compound(char[] chars, int from, int to, Pieces pieces) {
        int compound = lists.compounds().find(chars, from, to);
        int start = from;
        if (compound >= 0) {
            for (int length : lists.cuts().get(compound)) {
                pieces.add(start, from + length);
                start = from + length;
            }
        }
        pieces.add(start, to);
    }
}
