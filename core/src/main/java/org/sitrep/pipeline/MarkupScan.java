// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import java.util.Arrays;
import org.sitrep.model.SentenceFilter;

/**
 * A look at the markup of a page before anything is built of it: whether there is English prose in
 * it, and whether a sentence of that may matter. Linear in the page. Confined to one thread.
 *
 * <p>Prose is what stands between two tags that begin or end a block, if it is long and mostly no
 * link, and what stands in headings. Menus and lists of headlines are no prose; neither are
 * scripts.
 */
final class MarkupScan {
    private static final int LONG = 60; // characters of prose; a line of a menu has fewer. Guess

    /**
     * Of English prose a quarter to a half are words of the list; the other languages of the
     * development pages have one in 16 at most.
     */
    private static final int LEAST_SHARE = 16;

    /** A letter that is in no word of the list. */
    private static final int FOREIGN = 0xFF;

    private static final ShortWords ENGLISH =
            new ShortWords()
                    .with(
                            1, "the", "of", "and", "to", "in", "that", "is", "was", "for", "on",
                            "with", "as", "by", "at", "from", "it", "he", "be", "have", "has",
                            "are", "were", "this", "not", "but", "his", "they", "which", "their");

    /** Tags inside of a sentence; all that are in no list end it. */
    private static final int INLINE = 1;

    private static final int LINK = 2;
    private static final int BREAK = 3;

    /** What stands behind is no markup. */
    private static final int SCRIPT = 4;

    private static final int HEADING = 5;

    private static final ShortWords TAGS =
            new ShortWords()
                    .with(
                            INLINE, "b", "i", "u", "q", "s", "em", "strong", "span", "font", "sup",
                            "sub", "small", "big", "abbr", "acronym", "cite", "mark", "time",
                            "code", "strike", "del", "ins", "wbr")
                    .with(LINK, "a")
                    .with(BREAK, "br")
                    .with(SCRIPT, "script", "style")
                    .with(HEADING, "title", "h1", "h2", "h3", "h4", "h5", "h6");

    private final SentenceFilter.Reader filter;
    private char[] prose = new char[1 << 12];
    private int length;
    private String html = "";
    private int at;
    private int linked;
    private int headings;
    private boolean inLink;
    private boolean mayMatter;
    private long words;
    private long english;

    MarkupScan(SentenceFilter.Reader filter) {
        this.filter = filter;
    }

    /**
     * Whether a page may tell of something that matters.
     *
     * @param isEnglish whether that is known already
     */
    boolean mayMatter(String markup, boolean isEnglish) {
        html = markup;
        at = 0;
        words = 0;
        english = 0;
        linked = 0;
        headings = 0;
        inLink = false;
        mayMatter = false;
        length = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            take(end);
            at = end;
            if (at < html.length()) {
                tag();
            }
        }
        finish();
        return mayMatter && (isEnglish || english * LEAST_SHARE > words);
    }

    private void take(int end) {
        if (end > at) {
            int more = end - at;
            makeRoom(more);
            html.getChars(at, end, prose, length);
            length += more;
            linked += inLink ? more : 0;
        }
    }

    private void makeRoom(int more) {
        if (length + more > prose.length) {
            prose = Arrays.copyOf(prose, Math.max(length + more, 2 * prose.length));
        }
    }

    /** Passes a tag, a comment, or what stands in a script. */
    private void tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        int name = at + 1;
        boolean closes = name < html.length() && html.charAt(name) == '/';
        name += closes ? 1 : 0;
        int end = name;
        long packed = ShortWords.NOTHING;
        for (int c = lower(end); c != 0; c = lower(end)) {
            packed = ShortWords.then(packed, c);
            end++;
        }
        if (end == name) {
            char c = end < html.length() ? html.charAt(end) : ' ';
            int close = c == '!' || c == '?' ? html.indexOf('>', end) : at;
            at = close < 0 ? html.length() : close + 1;
            return;
        }
        int close = html.indexOf('>', end);
        at = close < 0 ? html.length() : close + 1;
        switch (TAGS.number(packed, end - name)) {
            case INLINE -> {}
            case LINK -> inLink = !closes;
            case BREAK -> {
                makeRoom(1);
                prose[length++] = ' ';
            }
            case SCRIPT -> at = closes ? at : behind(name, end);
            case HEADING -> {
                finish();
                headings = Math.max(0, headings + (closes ? -1 : 1));
            }
            default -> finish();
        }
    }

    /** The lower case of a character of a name; 0 behind it. */
    private int lower(int index) {
        return index < html.length() ? ShortWords.lower(html.charAt(index)) : 0;
    }

    /** The end tag of the element that begins here; the end of the page when there is none. */
    private int behind(int name, int end) {
        String wanted = html.substring(name, end);
        for (int close = html.indexOf("</", at);
                close >= 0;
                close = html.indexOf("</", close + 2)) {
            if (html.regionMatches(true, close + 2, wanted, 0, wanted.length())) {
                return close;
            }
        }
        return html.length();
    }

    /** A block ends. */
    private void finish() {
        boolean counts = length >= LONG && 2 * linked <= length;
        if (counts || (headings > 0 && length > 0)) {
            if (counts) {
                count();
            }
            mayMatter = mayMatter || filter.mayMatter(new String(prose, 0, length));
        }
        length = 0;
        linked = 0;
    }

    /** Counts words, and those that are of the list. */
    private void count() {
        int i = 0;
        while (i < length) {
            long packed = ShortWords.NOTHING;
            int letters = 0;
            for (int c = letter(prose[i]); c != 0; c = i < length ? letter(prose[i]) : 0) {
                packed = ShortWords.then(packed, c);
                letters += c == FOREIGN ? ShortWords.LONGEST + 1 : 1;
                i++;
            }
            if (letters > 0) {
                words++;
                english += ENGLISH.number(packed, letters);
            } else {
                i++;
            }
        }
    }

    /** A letter of ASCII in lower case, or of another alphabet; 0 for what is none. */
    private static int letter(char c) {
        if (c < 0x80) {
            int lower = ShortWords.lower(c);
            return lower >= 'a' ? lower : 0;
        }
        return switch (c) {
            case '\u0130', '\u0131' -> 'i'; // as all do who compare without regard to case
            case '\u017F' -> 's';
            default -> Character.isLetter(c) ? FOREIGN : 0;
        };
    }
}
