// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Quotation.Kind;
import org.sitrep.model.Document.Block;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Span;

/**
 * Finds quotations by their marks: curly, straight, angled, doubled single ones; nested ones belong
 * to the outer one.
 *
 * <p>A state machine over the characters, one paragraph after the other, linear in the text. A
 * quotation that is still open at the end of its paragraph goes on when the next paragraph begins
 * with an opening mark, which is how newspapers set long quotations; otherwise it ends with the
 * paragraph. A straight mark opens where a word begins after it and ends before it, so that inches
 * and stray marks are no quotations. Single marks count only in pairs within a paragraph and
 * outside of double ones: the rest are apostrophes.
 */
final class QuotationScanner {
    /** Words of an utterance: fewer are a title, a nickname or a borrowed word. */
    private static final int SPEECH_WORDS = 3; // guess

    private final ParsedDocument parsed;
    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    /** Start of the open quotation; -1 when none is open. */
    private int open = -1;

    private QuotationScanner(ParsedDocument parsed) {
        this.parsed = parsed;
        text = parsed.text();
    }

    /** The quotations of a document in the order of the text, disjoint. */
    static List<Quotation> scan(ParsedDocument parsed) {
        QuotationScanner scanner = new QuotationScanner(parsed);
        List<Span> paragraphs = paragraphs(parsed);
        for (int p = 0; p < paragraphs.size(); p++) {
            boolean goesOn = p + 1 < paragraphs.size() && scanner.opens(paragraphs.get(p + 1));
            scanner.scan(paragraphs.get(p), goesOn);
        }
        return scanner.found;
    }

    /** The blocks, cut where a line is empty. */
    private static List<Span> paragraphs(ParsedDocument parsed) {
        List<Span> paragraphs = new ArrayList<>();
        String text = parsed.text();
        for (Block block : parsed.document().blocks()) {
            int start = block.span().start();
            int end = Math.min(block.span().end(), text.length());
            for (int at = start; at < end; at++) {
                if (text.charAt(at) == '\n' && isEmptyLine(text, at + 1, end)) {
                    add(paragraphs, start, at);
                    start = at + 1;
                }
            }
            add(paragraphs, start, end);
        }
        return paragraphs;
    }

    private static boolean isEmptyLine(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < end && text.charAt(at) == '\n';
    }

    private static void add(List<Span> paragraphs, int start, int end) {
        if (end > start) {
            paragraphs.add(new Span(start, end));
        }
    }

    private boolean opens(Span paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < paragraph.end() && (isOpening(text.charAt(at)) || text.charAt(at) == '"');
    }

    private void scan(Span paragraph, boolean goesOn) {
        int at = paragraph.start();
        while (at < paragraph.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (open >= 0) {
            at++; // the mark that repeats the opening of a quotation that goes on
        }
        while (at < paragraph.end()) {
            at = step(at, paragraph);
        }
        if (open >= 0 && !goesOn) {
            if (text.charAt(open) != '"' || beginsSentence(open, paragraph)) {
                close(paragraph.end());
            }
            open = -1;
        }
    }

    /** Reads one character and returns the place of the next to read. */
    private int step(int at, Span paragraph) {
        char c = text.charAt(at);
        if (open < 0) {
            if (isOpening(c) || (c == '"' && isWordStart(at, paragraph))) {
                open = at;
            } else if (isDoubled(at, paragraph) && isWordStart(at + 1, paragraph)) {
                open = at;
                return at + 2;
            } else if ((c == '\u2018' || c == '\'') && isWordStart(at, paragraph)) {
                int end = closingSingle(at, paragraph);
                if (end > 0) {
                    open = at;
                    close(end + 1);
                    return end + 1;
                }
            }
        } else if (isClosing(c) || (c == '"' && isWordEnd(at, paragraph))) {
            close(at + 1);
        } else if (isDoubled(at, paragraph)) {
            close(at + 2);
            return at + 2;
        }
        return at + 1;
    }

    /** Two single marks in place of a double one. */
    private boolean isDoubled(int at, Span paragraph) {
        char c = text.charAt(at);
        return (c == '\'' || c == '`') && at + 1 < paragraph.end() && text.charAt(at + 1) == c;
    }

    private static boolean isOpening(char c) {
        return c == '\u201C' || c == '\u201E' || c == '\u00AB';
    }

    private static boolean isClosing(char c) {
        return c == '\u201D' || c == '\u00BB';
    }

    private boolean isWordStart(int at, Span paragraph) {
        char before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
        char after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
        return !Character.isLetterOrDigit(before)
                && ".,;!?".indexOf(before) < 0
                && !Character.isWhitespace(after);
    }

    private boolean isWordEnd(int at, Span paragraph) {
        char before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
        char after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
        return !Character.isLetterOrDigit(after) || !Character.isWhitespace(before);
    }

    /** The closing single mark; 0 when there is none in the paragraph before a double mark. */
    private int closingSingle(int from, Span paragraph) {
        for (int at = from + 2; at < paragraph.end(); at++) {
            char c = text.charAt(at);
            char after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
            if (isOpening(c) || isClosing(c) || c == '"') {
                return 0;
            }
            boolean mark = c == '\u2019' || (c == '\'' && text.charAt(from) == '\'');
            if (mark
                    && !Character.isLetterOrDigit(after)
                    && !Character.isWhitespace(text.charAt(at - 1))
                    && text.charAt(at - 1) != 's') { // more often the owner of something
                return at;
            }
        }
        return 0;
    }

    private boolean beginsSentence(int at, Span paragraph) {
        int before = at - 1;
        while (before >= paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < paragraph.start() || ".!?:,\u201D".indexOf(text.charAt(before)) >= 0;
    }

    private void close(int end) {
        Span span = new Span(open, end);
        open = -1;
        int first = parsed.tokenAt(span.start());
        int last = parsed.tokenAt(span.end()) - 1;
        int previous = found.isEmpty() ? -1 : found.getLast().tokens().last();
        if (last >= parsed.tokens().size() || first > last || first <= previous) {
            return;
        }
        Run tokens = new Run(first, last);
        found.add(new Quotation(span, tokens, kind(span, tokens)));
    }

    private Kind kind(Span span, Run tokens) {
        int words = 0;
        int capitals = 0;
        for (int i = tokens.first(); i <= tokens.last(); i++) {
            String form = parsed.form(i);
            if (Character.isLetterOrDigit(form.codePointAt(0))) {
                words++;
                boolean small = form.length() <= 3 && !Character.isUpperCase(form.codePointAt(0));
                capitals += Character.isUpperCase(form.codePointAt(0)) || small ? 1 : 0;
            }
        }
        boolean ends = endsUtterance(span);
        Optional<Integer> first = firstLetter(span);
        boolean upper = first.filter(c -> !Character.isLowerCase(c)).isPresent();
        if (ends && words >= SPEECH_WORDS && (upper || startsPiece(span))) {
            return Kind.SPEECH;
        }
        if (ends && upper && words > 0 && (endsWithMark(span) || startsPiece(span))) {
            return Kind.SPEECH;
        }
        return words > 0 && upper && capitals == words && !endsWithMark(span)
                ? Kind.TITLE
                : Kind.WORDS;
    }

    /** Whether a comma, colon or sentence end stands before it: a piece of what somebody says. */
    private boolean startsPiece(Span span) {
        int before = span.start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?,:;\u2014\u2013-\n\u201D\"".indexOf(text.charAt(before)) >= 0;
    }

    private boolean endsUtterance(Span span) {
        if (endsWithMark(span)) {
            return true;
        }
        return span.end() >= text.length() || ".,;!?\n".indexOf(text.charAt(span.end())) >= 0;
    }

    /** Whether a mark of punctuation stands before the closing quotation mark. */
    private boolean endsWithMark(Span span) {
        int at = span.end() - 1;
        while (at > span.start() && !Character.isLetterOrDigit(text.charAt(at))) {
            if (".,!?;\u2026\u2014\u2013-".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at--;
        }
        return false;
    }

    private Optional<Integer> firstLetter(Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
