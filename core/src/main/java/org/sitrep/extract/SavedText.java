// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.extract.Credits.Credit;
import org.sitrep.extract.Stamps.Stamp;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection.Reason;
import org.sitrep.model.Span;

/*
 * A page saved as text has lost its markup; what is left to tell an article from what surrounds it
 * is the wording, the length and the order of the lines:
 *
 *   1. each line is classed: furniture by the list, a credit, a date stamp, a sentence, or a short
 *      line of unknown use;
 *   2. the body begins at the first long sentence and ends at the last sentence before a line that
 *      heads the tail of a page ("Related articles");
 *   3. the title is the best short line above the body, or the one that an "appeared first on"
 *      line repeats;
 *   4. inside the body a short line is a heading when a sentence follows it, else it is dropped;
 *   5. above and below it, only stamps and credits are read.
 */
/** Reads a page saved as text. */
final class SavedText implements ContentExtractor {
    /** Code units from which on a line that ends like a sentence is surely body text. */
    private static final int LONG = 80; // guess

    /** The longest heading, in words. */
    private static final int MOST_HEADING_WORDS = 14; // guess

    /** The shortest title, in words; menus have shorter lines. */
    private static final int FEWEST_TITLE_WORDS = 3; // guess

    private static final int MOST_TITLE_WORDS = 35; // guess

    private final Datelines datelines;
    private final Languages languages;
    private final Furniture furniture;
    private final Credits credits;
    private final Stamps stamps;

    private enum Sort {
        FURNITURE,
        TAIL,
        CREDIT,
        STAMP,
        SENTENCE,
        SHORT
    }

    private record Line(Span span, String words, Sort sort, Optional<Credit> credit) {}

    SavedText(
            Datelines datelines,
            Languages languages,
            Furniture furniture,
            Credits credits,
            Stamps stamps) {
        this.datelines = datelines;
        this.languages = languages;
        this.furniture = furniture;
        this.credits = credits;
        this.stamps = stamps;
    }

    @Override
    public Outcome<Document> extract(Page page) {
        return read(page, page.content(), Optional.empty());
    }

    /**
     * Reads a text made of a page's content.
     *
     * @param heading the title, when it is known and not in the text
     */
    Outcome<Document> read(Page page, String text, Optional<String> heading) {
        List<Line> lines = lines(text);
        int first = firstOfBody(lines);
        if (first < 0) {
            return Rejections.of(page, Reason.NO_ARTICLE_TEXT, "no sentence was found");
        }
        int end = endOfBody(lines, first);
        Composer composer = new Composer(datelines);
        heading.ifPresent(words -> composer.title(words, -1, -1));
        Optional<Line> title = heading.isPresent() ? Optional.empty() : title(lines, first);
        title.ifPresent(
                line -> composer.title(line.words(), line.span().start(), line.span().end()));
        boolean box = false;
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            box = line.sort() == Sort.TAIL || (box && line.sort() != Sort.SENTENCE);
            if (line.sort() == Sort.SENTENCE) {
                add(composer, Kind.PARAGRAPH, line);
            } else if (line.sort() == Sort.SHORT && !box && isLong(line)) {
                add(composer, Kind.PARAGRAPH, line); // a sentence that lost its full stop
            } else if (line.sort() == Sort.SHORT && !box && isListItem(line)) {
                add(composer, Kind.LIST_ITEM, line);
            } else if (line.sort() == Sort.SHORT && !box && isHeading(lines, i, end)) {
                add(composer, Kind.HEADING, line);
            }
        }
        for (Line line : lines) {
            line.credit().ifPresent(composer::credit);
        }
        dates(lines, first, end, composer);
        String language = languages.of(composer.text());
        return Outcome.usable(composer.document(page, Optional.empty(), language));
    }

    private static void add(Composer composer, Kind kind, Line line) {
        composer.add(kind, line.words(), line.span().start(), line.span().end());
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (Span span : Paragraphs.find(text)) {
            String words = Spaces.collapse(span.in(text));
            Optional<Credit> credit = credits.read(words);
            lines.add(new Line(span, words, sort(words, credit), credit));
        }
        return lines;
    }

    private Sort sort(String words, Optional<Credit> credit) {
        if (credit.isPresent()) {
            return Sort.CREDIT;
        }
        Furniture.Verdict verdict = furniture.judge(words);
        if (verdict == Furniture.Verdict.TAIL) {
            return Sort.TAIL;
        }
        if (verdict != Furniture.Verdict.NONE) {
            return Sort.FURNITURE;
        }
        boolean sentence = Paragraphs.endsSentence(words, new Span(0, words.length()));
        if (!sentence && stamp(words).isPresent()) {
            return Sort.STAMP;
        }
        boolean wordy = words.split(" ").length >= 3;
        return (sentence && wordy) || words.length() >= 2 * LONG ? Sort.SENTENCE : Sort.SHORT;
    }

    private Optional<Stamp> stamp(String words) {
        return stamps.read(words, WrittenDates.Order.UNKNOWN).stream().findFirst();
    }

    private int firstOfBody(List<Line> lines) {
        for (int least : new int[] {LONG, 0}) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.sort() == Sort.SENTENCE && line.words().length() >= least) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** One past the last sentence before the tail of the page. */
    private static int endOfBody(List<Line> lines, int first) {
        int end = first + 1;
        for (int i = first; i < lines.size(); i++) {
            Line line = lines.get(i);
            // Boxes of related articles also stand inside a body; a tail has no long text after it.
            if (line.sort() == Sort.TAIL && !bodyGoesOn(lines, i)) {
                break;
            }
            if (line.sort() == Sort.SENTENCE) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean bodyGoesOn(List<Line> lines, int tail) {
        int length = 0;
        for (int i = tail + 1; i < lines.size() && lines.get(i).sort() != Sort.TAIL; i++) {
            Line line = lines.get(i);
            length += line.sort() == Sort.SENTENCE && line.words().length() >= LONG ? 1 : 0;
        }
        return length >= 3; // guess: three long paragraphs are an article going on
    }

    private static boolean isLong(Line line) {
        return line.words().split(" ").length > MOST_HEADING_WORDS;
    }

    private static boolean isListItem(Line line) {
        String words = line.words();
        return words.length() > 2
                && "-*\u2022\u2013\u25AA\u25CF\u2023".indexOf(words.charAt(0)) >= 0
                && words.charAt(1) == ' '
                && Character.isLetterOrDigit(words.codePointAt(2));
    }

    /** A short line with a sentence directly after it. */
    private static boolean isHeading(List<Line> lines, int at, int end) {
        String words = lines.get(at).words();
        int first = words.codePointAt(0);
        return at + 1 < end
                && lines.get(at + 1).sort() == Sort.SENTENCE
                && words.split(" ").length <= MOST_HEADING_WORDS
                && (Character.isLetterOrDigit(first) || first == '\u2018' || first == '\u201C');
    }

    /**
     * The title above the body: one that is repeated elsewhere, else the longest, else the last.
     */
    private static Optional<Line> title(List<Line> lines, int first) {
        List<String> repeated = new ArrayList<>();
        for (Line line : lines) {
            line.credit().flatMap(Credit::title).map(Fold::fold).ifPresent(repeated::add);
        }
        Optional<Line> best = Optional.empty();
        int bestScore = 0;
        for (int i = 0; i < first; i++) {
            Line line = lines.get(i);
            int words = line.words().split(" ").length;
            boolean full = line.words().endsWith(".");
            boolean titleLike = line.sort() == Sort.SHORT || line.sort() == Sort.SENTENCE;
            if (!titleLike || full || words < FEWEST_TITLE_WORDS || words > MOST_TITLE_WORDS) {
                continue;
            }
            String folded = Fold.fold(line.words());
            boolean told = repeated.stream().anyMatch(title -> title.contains(folded));
            int score = Math.min(words, 12) + (told ? 100 : 0);
            if (score >= bestScore) {
                best = Optional.of(line);
                bestScore = score;
            }
        }
        return best;
    }

    /** Stamps above the body, then those below it; published before plain before modified. */
    private void dates(List<Line> lines, int first, int end, Composer composer) {
        List<Stamp> found = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean beside = i < first || i >= end;
            if (line.sort() == Sort.STAMP || (beside && line.sort() == Sort.CREDIT)) {
                for (Stamp stamp : stamps.read(line.words(), WrittenDates.Order.UNKNOWN)) {
                    found.add(stamp);
                    words.add(line.words());
                }
            }
        }
        for (Stamps.Kind kind :
                new Stamps.Kind[] {
                    Stamps.Kind.PUBLISHED, Stamps.Kind.PLAIN, Stamps.Kind.MODIFIED
                }) {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).kind() == kind) {
                    composer.date(
                            new PageDate(found.get(i).found().date(), Basis.TEXT, words.get(i)));
                }
            }
        }
    }
}
