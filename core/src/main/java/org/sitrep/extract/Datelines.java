// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Span;

/*
 * Datelines as the wires write them, the parts in square brackets optional:
 *
 *     PLACE [, region] [, date] [(agency)] dash      KABUL, Afghanistan (AP) - ...
 *     PLACE [, date]: ...                            NEW DELHI: ...
 *     agency dash                                    CNN  - ...
 *     PLACE, date. /TASS/. ...                       MOSCOW, September 20. /TASS/. ...
 *     PLACE, date (agency) -- [TEXT] ...             BOGOTA, 3 JAN 90 (RADIO) -- [TEXT] ...
 *
 * A place in capitals is enough for a dateline; one in mixed case needs an agency or a date beside
 * it, since "The government -" begins many sentences.
 */
/** Recognizes the dateline at the head of a paragraph. */
final class Datelines {
    /** The longest dateline: three words of place, a region, a date, an agency. */
    private static final int LONGEST = 120; // guess

    private static final String DASHES = "-\u2013\u2014\u2015\u2012\u2212";

    private static final Set<String> SERVICES =
            Set.of("Wire", "News", "Press", "Agency", "Service", "Newswire");

    private final Agencies agencies;
    private final WrittenDates dates;
    private final Set<String> labels = new HashSet<>();

    /**
     * A dateline.
     *
     * @param span from the place to the dash or the marks after it
     * @param origin the agency it names
     * @param date when it tells the year
     */
    record Dateline(Span span, Optional<String> origin, Optional<PartialDate> date) {}

    Datelines(Agencies agencies, WrittenDates dates) {
        this.agencies = agencies;
        this.dates = dates;
        for (Tsv.Row row : Tsv.read(Datelines.class, "/org/sitrep/extract/labels.tsv")) {
            labels.add(Fold.fold(row.cell(0)));
        }
    }

    /** The dateline with which a paragraph begins; text must follow it. */
    Optional<Dateline> read(String text, Span paragraph) {
        int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        int depth = 0;
        for (int i = paragraph.start(); i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            if (isEndOfSentence(text, i, paragraph)) {
                break;
            }
            int after = separatorEnd(text, i, paragraph);
            if (after > i) {
                Optional<Dateline> found = head(text, new Span(paragraph.start(), after), i, c);
                if (found.isPresent() && after < paragraph.end()) {
                    return Optional.of(withMarks(text, found.get(), paragraph.end()));
                }
                if (c == ':' || !isHyphenLike(text, i)) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** A full stop before a space and a capital letter, unless an abbreviation ends with it. */
    private static boolean isEndOfSentence(String text, int at, Span paragraph) {
        if (text.charAt(at) != '.' || at + 2 >= paragraph.end() || text.charAt(at + 1) != ' ') {
            return false;
        }
        int wordStart = at;
        while (wordStart > paragraph.start() && Character.isLetter(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        return at - wordStart > 5; // "Calif.", "Sept.", "Ind." are abbreviations
    }

    private static boolean isHyphenLike(String text, int at) {
        return text.charAt(at) == '-';
    }

    /**
     * One past the dash, colon or slashed agency at a position; the position when there is none.
     */
    private static int separatorEnd(String text, int at, Span paragraph) {
        char c = text.charAt(at);
        boolean dash = DASHES.indexOf(c) >= 0;
        if (!dash && c != ':') {
            return at;
        }
        int end = at + 1;
        while (end < paragraph.end() && DASHES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean spaceBefore = at > paragraph.start() && isSpaceOrClose(text.charAt(at - 1));
        boolean spaceAfter = end < paragraph.end() && Paragraphs.isSpace(text.charAt(end));
        if (c == ':') {
            return spaceAfter ? end : at;
        }
        if (c == '\u2014') {
            return end; // a long dash needs no spaces
        }
        // "Port-au-Prince" has no spaces; "(AP)-The" has none after.
        boolean closed = at > paragraph.start() && text.charAt(at - 1) == ')';
        return spaceBefore && (spaceAfter || c != '-' || closed) ? end : at;
    }

    private static boolean isSpaceOrClose(char c) {
        return Paragraphs.isSpace(c) || c == ')';
    }

    private Optional<Dateline> head(String text, Span span, int headEnd, char separator) {
        String head = text.substring(span.start(), headEnd).strip();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String bare = withoutBrackets(head);
        Optional<String> alone = agencies.namedAlone(bare);
        boolean bracketed = !bare.equals(head);
        if (alone.isEmpty() && isPlaceLike(bare) && (bracketed || isNewsService(bare))) {
            alone = Optional.of(bare);
        }
        if (alone.isPresent() && separator != ':') {
            return Optional.of(new Dateline(span, alone, Optional.empty()));
        }
        int open = head.indexOf('(');
        String place = open < 0 ? head : head.substring(0, open);
        Optional<String> origin = Optional.empty();
        boolean signed = false;
        for (int at = open; at >= 0; at = head.indexOf('(', at + 1)) {
            int close = head.indexOf(')', at);
            if (close < 0) {
                return Optional.empty();
            }
            String inside = head.substring(at + 1, close).strip();
            Optional<String> agency = agencies.named(inside);
            if (agency.isPresent()) {
                origin = agency;
                signed = true;
            } else if (close == head.length() - 1 && isSignature(inside, place)) {
                origin = Optional.of(inside); // one that no list has: (RADIO SANDINO)
                signed = true;
            }
        }
        Optional<WrittenDates.Found> date = dates.first(head, WrittenDates.Order.UNKNOWN);
        boolean dated = date.isPresent() || dates.hasMonthAndDay(head);
        if (!isPlace(place, dated) || !isEnough(text, head, separator, signed || dated)) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(span, origin, date.map(WrittenDates.Found::date)));
    }

    /** A name in brackets behind a place in capitals, or behind a day. */
    private boolean isSignature(String inside, String place) {
        boolean signed = isCapitals(firstPart(place)) || dates.hasMonthAndDay(place);
        return isPlaceLike(inside) && (signed || (isCapitals(inside) && hasDigit(place)));
    }

    /** A name that says of itself that it is one of those who write news: "Example Wire". */
    private static boolean isNewsService(String name) {
        String[] words = name.split("\\s+");
        return words.length > 1 && SERVICES.contains(words[words.length - 1]);
    }

    /** Whether the words before a separator show that they are a dateline. */
    private boolean isEnough(String text, String head, char separator, boolean marked) {
        String name = firstPart(head);
        if (separator != ':') {
            return marked || isCapitals(name);
        }
        // "PLACE:" is a dateline; "NAME:" before each answer of an interview is none.
        String label = head + ":";
        return isCapitals(head)
                && wordCount(head) <= 3
                && text.indexOf(label) == text.lastIndexOf(label);
    }

    /** Whether words are the name of a place, with or without region and day. */
    private boolean isPlace(String place, boolean dated) {
        String name = firstPart(place);
        String rest =
                place.substring(Math.min(place.length(), place.indexOf(name) + name.length()));
        for (String word : rest.split("[\\s,.]+")) {
            boolean lower = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
            if ((lower && word.length() > 3) || (hasDigit(word) && !dated)) {
                return false;
            }
        }
        return name.length() >= 3 && isPlaceLike(name) && !labels.contains(Fold.fold(name));
    }

    private static String withoutBrackets(String head) {
        boolean bracketed = head.startsWith("(") && head.endsWith(")");
        return bracketed ? head.substring(1, head.length() - 1) : head;
    }

    /** The place proper: up to the first comma. */
    private static String firstPart(String place) {
        int comma = place.indexOf(',');
        return (comma < 0 ? place : place.substring(0, comma)).strip();
    }

    /** One to four words, each beginning with a capital letter. */
    private static boolean isPlaceLike(String name) {
        String[] words = name.split("[\\s/]+");
        if (words.length > 4) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty() || hasDigit(word)) {
                return false;
            }
            boolean small = word.length() <= 3 && !word.equals("The") && words.length > 1;
            if (!Character.isUpperCase(word.codePointAt(0)) && !small) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String words) {
        return words.equals(words.toUpperCase(Locale.ROOT))
                && words.codePoints().filter(Character::isLetter).count() >= 2;
    }

    private static boolean hasDigit(String words) {
        return words.codePoints().anyMatch(Character::isDigit);
    }

    private static int wordCount(String words) {
        return words.split("\\s+").length;
    }

    /** Adds the editors' marks of the monitoring services that follow: {@code [TEXT]}. */
    private static Dateline withMarks(String text, Dateline dateline, int paragraphEnd) {
        int end = dateline.span().end();
        int at = end;
        while (true) {
            while (at < paragraphEnd && Paragraphs.isSpace(text.charAt(at))) {
                at++;
            }
            int limit = Math.min(at + 2 * LONGEST, paragraphEnd - 1);
            int close = at < limit && text.charAt(at) == '[' ? text.indexOf(']', at, limit) : -1;
            if (close < 0) {
                break;
            }
            at = close + 1;
            end = at;
        }
        return new Dateline(
                new Span(dateline.span().start(), end), dateline.origin(), dateline.date());
    }
}
