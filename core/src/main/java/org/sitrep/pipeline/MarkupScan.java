// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

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

    private static final String[] ENGLISH = {
        "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by", "at",
        "from", "it", "he", "be", "have", "has", "are", "were", "this", "not", "but", "his", "they",
        "which", "their"
    };

    /** Tags inside of a sentence; all others end it. */
    private static final String[] INLINE = {
        "a", "b", "i", "u", "q", "s", "em", "strong", "span", "font", "sup", "sub", "small", "big",
        "abbr", "acronym", "cite", "mark", "time", "code", "strike", "del", "ins", "wbr", "br"
    };

    private final SentenceFilter.Reader filter;
    private final StringBuilder prose = new StringBuilder();
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
        prose.setLength(0);
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
            prose.append(html, at, end);
            linked += inLink ? end - at : 0;
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
        while (end < html.length() && isNameChar(html.charAt(end))) {
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
        if (isName("script", name, end) || isName("style", name, end)) {
            if (!closes) {
                at = behind(name, end);
            }
        } else if (isInline(name, end)) {
            inLink = isName("a", name, end) ? !closes : inLink;
            if (isName("br", name, end)) {
                prose.append(' ');
            }
        } else {
            finish();
            if (isName("title", name, end) || isHeading(name, end)) {
                headings = Math.max(0, headings + (closes ? -1 : 1));
            }
        }
    }

    private static boolean isNameChar(char c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
    }

    private boolean isName(String wanted, int start, int end) {
        return end - start == wanted.length()
                && html.regionMatches(true, start, wanted, 0, wanted.length());
    }

    private boolean isHeading(int start, int end) {
        return end - start == 2
                && (html.charAt(start) | 0x20) == 'h'
                && html.charAt(start + 1) >= '1'
                && html.charAt(start + 1) <= '6';
    }

    private boolean isInline(int start, int end) {
        for (String each : INLINE) {
            if (isName(each, start, end)) {
                return true;
            }
        }
        return false;
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
        boolean counts = prose.length() >= LONG && 2 * linked <= prose.length();
        if (counts || (headings > 0 && prose.length() > 0)) {
            String text = prose.toString();
            if (counts) {
                count(text);
            }
            mayMatter |= !mayMatter && filter.mayMatter(text);
        }
        prose.setLength(0);
        linked = 0;
    }

    private void count(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                english += isEnglish(text, start, i) ? 1 : 0;
                start = -1;
            }
        }
    }

    private static boolean isEnglish(String text, int start, int end) {
        for (String each : ENGLISH) {
            if (each.length() == end - start
                    && text.regionMatches(true, start, each, 0, each.length())) {
                return true;
            }
        }
        return false;
    }
}
