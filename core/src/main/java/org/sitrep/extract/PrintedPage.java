// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sitrep.extract.PrintedParagraphs.Paragraph;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Region;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Rejection.Reason;

/*
 * A PDF has letters in places and says nothing of what they are:
 *
 *   1. lines that several pages repeat at their edges, and numbers of pages, are left out;
 *   2. the title is the lines in the largest type of the first page, or those that repeat the title
 *      that the file gives itself;
 *   3. the others are read column by column and become paragraphs;
 *   4. these are read like a page saved as text, whose lists tell an article from what surrounds it.
 */
/** Reads the printed pages of a PDF. */
final class PrintedPage implements ContentExtractor {
    /** How much larger than the text a title is set. */
    private static final double TITLE_SIZE = 1.15; // guess

    private static final int FEWEST_TITLE_WORDS = 3; // guess: mastheads have fewer

    private static final int MOST_TITLE_WORDS = 40; // guess

    /** The lines at each edge of a page that may be repeated: a running head of three lines. */
    private static final int EDGE = 3; // guess

    private final SavedText savedText;

    PrintedPage(SavedText savedText) {
        this.savedText = savedText;
    }

    @Override
    public Outcome<Document> extract(Page page) {
        List<PrintedLine> all = PrintedLine.read(page.content());
        Optional<String> named =
                all.stream().filter(line -> line.page() == 0).map(PrintedLine::text).findFirst();
        List<PrintedLine> lines =
                withoutEdges(all.stream().filter(line -> line.page() > 0).toList());
        if (lines.isEmpty()) {
            return Rejections.of(page, Reason.NO_ARTICLE_TEXT, "no page holds text of its own");
        }
        List<List<PrintedLine>> columns = PrintedColumns.of(lines);
        List<PrintedLine> title = title(columns, usualSize(lines), named);
        List<Paragraph> paragraphs = paragraphs(columns, title);
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            starts.add(text.length());
            text.append(paragraph.text()).append("\n\n");
        }
        Optional<Paragraph> heading = PrintedParagraphs.joined(title);
        Outcome<Document> read =
                savedText.read(page, text.toString(), heading.map(Paragraph::text));
        return read instanceof Outcome.Usable<Document>(Document document)
                ? Outcome.usable(placed(document, heading, paragraphs, starts))
                : read;
    }

    /** The document with the places of its blocks on the pages instead of those in the text. */
    private static Document placed(
            Document document,
            Optional<Paragraph> title,
            List<Paragraph> paragraphs,
            List<Integer> starts) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            Optional<Region> region = title.map(Paragraph::region);
            if (block.markupStart() >= 0) {
                int at = Collections.binarySearch(starts, block.markupStart());
                region = Optional.of(paragraphs.get(at < 0 ? -at - 2 : at).region());
            }
            blocks.add(new Block(block.kind(), block.span(), -1, -1, region));
        }
        return MarkupPlaces.withBlocks(document, blocks);
    }

    private static List<PrintedLine> withoutEdges(List<PrintedLine> lines) {
        Map<Integer, List<PrintedLine>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        Map<String, Integer> seen = new TreeMap<>();
        for (List<PrintedLine> page : pages.values()) {
            page.stream()
                    .filter(line -> isAtEdge(line, page))
                    .map(PrintedPage::key)
                    .distinct()
                    .forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        // Left and right pages may have heads of their own, and the first page none.
        int often = Math.max(2, pages.size() / 3);
        List<PrintedLine> kept = new ArrayList<>();
        for (List<PrintedLine> page : pages.values()) {
            Predicate<PrintedLine> furniture =
                    line ->
                            isAtEdge(line, page)
                                    && (seen.getOrDefault(key(line), 0) >= often
                                            || isPageNumber(line.text()));
            int from = 0;
            while (from < page.size() && furniture.test(page.get(from))) {
                from++;
            }
            int to = page.size();
            while (to > from && furniture.test(page.get(to - 1))) {
                to--;
            }
            kept.addAll(page.subList(from, to));
        }
        return kept;
    }

    /** Among the first or last lines of its page; lines are sorted from above. */
    private static boolean isAtEdge(PrintedLine line, List<PrintedLine> page) {
        int last = page.size() - 1;
        return line.bottom() <= page.get(Math.min(EDGE - 1, last)).bottom()
                || line.bottom() >= page.get(Math.max(0, last - EDGE + 1)).bottom();
    }

    /**
     * The size and the words without their figures, which count pages. A title that running heads
     * repeat is larger than they are.
     */
    private static String key(PrintedLine line) {
        StringBuilder key = new StringBuilder().append(line.size()).append(' ');
        boolean figure = false;
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (!Character.isDigit(c)) {
                key.append(c);
            } else if (!figure) {
                key.append('#');
            }
            figure = Character.isDigit(c);
        }
        return key.toString().strip();
    }

    /** "3", "- 3 -", "Page 3 of 12", "3/12", "iv". */
    private static boolean isPageNumber(String text) {
        boolean counted = false;
        for (String word : Fold.fold(text).split("[^\\p{L}\\p{N}]+")) {
            boolean number =
                    word.length() <= 4
                            && !word.isEmpty()
                            && word.chars()
                                    .allMatch(c -> Character.isDigit(c) || "ivxl".indexOf(c) >= 0);
            if (!number && !word.isEmpty() && !word.equals("page") && !word.equals("of")) {
                return false;
            }
            counted |= number;
        }
        return counted;
    }

    /** The size in which most letters are set. */
    private static int usualSize(List<PrintedLine> lines) {
        Map<Integer, Integer> letters = new TreeMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static List<PrintedLine> title(
            List<List<PrintedLine>> columns, int usual, Optional<String> named) {
        List<PrintedLine> first = new ArrayList<>();
        int page = columns.getFirst().getFirst().page();
        columns.forEach(
                column -> column.stream().filter(l -> l.page() == page).forEach(first::add));
        List<PrintedLine> best = repeated(first, named);
        if (!best.isEmpty()) {
            return best;
        }
        for (int i = 0; i < first.size(); ) {
            int end = i + 1;
            while (end < first.size() && goesOn(first.get(end - 1), first.get(end))) {
                end++;
            }
            List<PrintedLine> candidate = first.subList(i, end);
            int words = candidate.stream().mapToInt(l -> l.text().split(" ").length).sum();
            int size = first.get(i).size();
            boolean large = size >= usual * TITLE_SIZE;
            boolean larger = best.isEmpty() || size > best.getFirst().size();
            if (large && larger && words >= FEWEST_TITLE_WORDS && words <= MOST_TITLE_WORDS) {
                best = candidate;
            }
            i = end;
        }
        return List.copyOf(best);
    }

    /** Whether a line goes on with what the line before it began, in the same type. */
    private static boolean goesOn(PrintedLine before, PrintedLine line) {
        int pitch = line.bottom() - before.bottom();
        return Math.abs(line.size() - before.size()) <= 1 && pitch > 0 && pitch <= 2 * line.size();
    }

    /** The lines that together are the title which the file gives itself. */
    private static List<PrintedLine> repeated(List<PrintedLine> lines, Optional<String> named) {
        String title = named.map(PrintedPage::words).orElse("");
        if (title.split(" ").length < FEWEST_TITLE_WORDS) {
            return List.of(); // "Microsoft Word", "untitled"
        }
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder sum = new StringBuilder();
            for (int end = i; end < lines.size() && sum.length() < title.length(); end++) {
                sum.append(end > i ? " " : "").append(words(lines.get(end).text()));
                if (title.contentEquals(sum)) {
                    return List.copyOf(lines.subList(i, end + 1));
                }
                if (!title.startsWith(sum.toString())) {
                    break;
                }
            }
        }
        return List.of();
    }

    private static String words(String text) {
        return Spaces.collapse(Fold.fold(text));
    }

    /** What stands above the title never goes on below it. */
    private static List<Paragraph> paragraphs(
            List<List<PrintedLine>> columns, List<PrintedLine> title) {
        List<List<PrintedLine>> above = new ArrayList<>();
        List<List<PrintedLine>> below = new ArrayList<>();
        boolean passed = title.isEmpty();
        for (List<PrintedLine> column : columns) {
            List<PrintedLine> before = new ArrayList<>();
            List<PrintedLine> after = new ArrayList<>();
            for (PrintedLine line : column) {
                passed = passed || line.equals(title.getFirst());
                if (!title.contains(line)) {
                    (passed ? after : before).add(line);
                }
            }
            if (!before.isEmpty()) {
                above.add(before);
            }
            if (!after.isEmpty()) {
                below.add(after);
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>(PrintedParagraphs.of(above));
        paragraphs.addAll(PrintedParagraphs.of(below));
        return paragraphs;
    }
}
