// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.List;
import java.util.Locale;
import org.sitrep.knowledge.Tsv;

/** The lines of a page that are no part of its article. Source: {@code furniture.tsv}. */
final class Furniture {
    /** The longest line that a row without a limit drops, in words. */
    private static final int MOST_WORDS = 12; // guess

    private final Phrases<Rule> phrases = new Phrases<>();

    /** What a line is. */
    enum Verdict {
        /** Nothing known: perhaps a part of the article. */
        NONE,
        LINE,
        /** The line and all that follows are furniture. */
        TAIL,
        /** The line heads a box of furniture. */
        HEAD
    }

    private enum Kind {
        WHOLE,
        START,
        CONTAINS,
        END,
        TAIL,
        HEAD
    }

    private record Rule(Kind kind, int most) {}

    Furniture() {
        for (Tsv.Row row : Tsv.read(Furniture.class, "/org/sitrep/extract/furniture.tsv")) {
            try {
                Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
                int most = row.cell(2).isEmpty() ? MOST_WORDS : Integer.parseInt(row.cell(2));
                phrases.add(row.cell(1), new Rule(kind, most));
            } catch (IllegalArgumentException problem) {
                throw row.fault(String.valueOf(problem.getMessage()));
            }
        }
    }

    /** Whether a line is furniture; a tail outranks a head, and that a line. */
    Verdict judge(String line) {
        List<String> words = Phrases.words(line);
        List<String> bare = Phrases.withoutColon(words);
        Verdict verdict = Verdict.NONE;
        for (int i = 0; i < words.size(); i++) {
            for (Phrases.Match<Rule> match : phrases.allAt(words, i)) {
                Verdict next = judge(match, words.size(), bare.size());
                if (next.compareTo(verdict) > 0 && verdict != Verdict.TAIL) {
                    verdict = next;
                }
            }
        }
        return verdict;
    }

    private static Verdict judge(Phrases.Match<Rule> match, int length, int bareLength) {
        Rule rule = match.value();
        boolean whole = match.start() == 0 && match.end() >= bareLength;
        boolean fits =
                switch (rule.kind()) {
                    case WHOLE, TAIL, HEAD -> whole;
                    case START -> match.start() == 0;
                    case END -> match.end() >= bareLength;
                    case CONTAINS -> true;
                };
        if (!fits || length > rule.most()) {
            return Verdict.NONE;
        }
        return switch (rule.kind()) {
            case TAIL -> Verdict.TAIL;
            case HEAD -> Verdict.HEAD;
            default -> Verdict.LINE;
        };
    }
}
