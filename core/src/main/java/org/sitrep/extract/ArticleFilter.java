// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.extract.Credits.Credit;
import org.sitrep.extract.Stamps.Stamp;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Span;

/** Leaves out, block by block, what stands between and below the paragraphs of a main text. */
final class ArticleFilter {
    /** Share of link text above which a block that is no sentence is a teaser. */
    private static final double MOST_LINKS = 0.5; // guess

    /** Code units from which on a block is surely a paragraph. */
    private static final int LONG = 80; // guess

    private final Furniture furniture;
    private final Credits credits;
    private final Stamps stamps;

    /** What is left of a main text. */
    record Result(List<TextBlock> blocks, List<Credit> credits) {}

    ArticleFilter(Furniture furniture, Credits credits, Stamps stamps) {
        this.furniture = furniture;
        this.credits = credits;
        this.stamps = stamps;
    }

    Result filter(List<TextBlock> blocks, Optional<String> title, WrittenDates.Order order) {
        List<TextBlock> kept = new ArrayList<>();
        List<Credit> found = new ArrayList<>();
        boolean box = false;
        String foldedTitle = title.map(Fold::fold).orElse("");
        long total = blocks.stream().mapToLong(ArticleFilter::textOf).sum();
        long before = 0;
        for (TextBlock block : blocks) {
            long here = textOf(block);
            long after = total - before - here;
            String words = block.words();
            Optional<Credit> credit = credits.read(words);
            credit.ifPresent(found::add);
            Furniture.Verdict verdict = furniture.judge(words);
            // guess: an article is longer than what follows it
            if (verdict == Furniture.Verdict.TAIL && after <= before) {
                break;
            }
            before += here;
            box = verdict == Furniture.Verdict.HEAD || (box && isInBox(block));
            List<Stamp> dates = isSentence(words) ? List.of() : stamps.read(words, order);
            boolean stamp = !dates.isEmpty() && dates.getFirst().isAlone();
            boolean repeated = words.length() < 300 && Fold.fold(words).equals(foldedTitle);
            if (credit.isEmpty()
                    && verdict == Furniture.Verdict.NONE
                    && !box
                    && !stamp
                    && !repeated
                    && !isLinks(block)
                    && hasWords(words)
                    && !isAddress(words)) {
                kept.add(block);
            }
        }
        return new Result(withoutIdleHeadings(kept), found);
    }

    /** Code units of running text in a block; none in a short line or a list of links. */
    private static int textOf(TextBlock block) {
        boolean text = block.words().length() >= LONG && block.linkShare() < MOST_LINKS;
        return text ? block.words().length() : 0;
    }

    private static boolean isLinks(TextBlock block) {
        boolean sentence = isSentence(block.words()) && block.words().length() >= LONG;
        return block.linkShare() > (sentence ? 0.8 : MOST_LINKS);
    }

    /** Below the heading of a box: its teasers, until a paragraph of the article follows. */
    private static boolean isInBox(TextBlock block) {
        return block.kind() == Kind.LIST_ITEM
                || block.linkShare() >= MOST_LINKS
                || (block.words().length() < LONG && !isSentence(block.words()));
    }

    private static boolean isAddress(String words) {
        return words.startsWith("http") && words.contains("://") && words.indexOf(' ') < 0;
    }

    private static boolean isSentence(String words) {
        return Paragraphs.endsSentence(words, new Span(0, words.length()));
    }

    private static boolean hasWords(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Headings with nothing below them head what was left out. */
    private static List<TextBlock> withoutIdleHeadings(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        boolean textBelow = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            TextBlock block = blocks.get(i);
            boolean heading = block.kind() == Kind.HEADING;
            if (!heading || textBelow) {
                kept.add(block);
            }
            textBelow |= !heading;
        }
        return kept.reversed();
    }
}
