// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Draft.Speaker;
import org.sitrep.model.Document.Block;

/** Claims by a colon: "Kremlin: ..." in a headline, "SPOKESMAN: ..." in a transcript. */
final class HeadlineClaims {
    /** Tokens of a speaker before a colon. */
    private static final int LONGEST = 6; // guess

    private final Reading reading;

    HeadlineClaims(Reading reading) {
        this.reading = reading;
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        int previous = -1;
        for (int s = 0; s < reading.parsed().sentences().size(); s++) {
            Run sentence =
                    reading.parsed().sentences().get(s).lastToken()
                                    > reading.parsed().sentences().get(s).firstToken()
                            ? reading.sentenceRun(s)
                            : new Run(0, 0);
            int paragraph = reading.size() == 0 ? -1 : reading.paragraph(sentence.first());
            if (paragraph != previous) {
                colon(sentence, isHeadline(s)).ifPresent(drafts::add);
            }
            previous = paragraph;
        }
        return drafts;
    }

    private boolean isHeadline(int sentence) {
        List<Block> blocks = reading.parsed().document().blocks();
        int block = reading.parsed().sentences().get(sentence).block();
        boolean titled =
                block >= 0
                        && block < blocks.size()
                        && (blocks.get(block).kind() == Block.Kind.TITLE
                                || blocks.get(block).kind() == Block.Kind.HEADING);
        return sentence == 0 || titled;
    }

    private Optional<Draft> colon(Run sentence, boolean headline) {
        int first = sentence.first();
        while (first < sentence.last() && reading.isMark(first)) {
            first++;
        }
        int colon = first;
        boolean capitals = true;
        boolean verb = false;
        while (colon < sentence.last() && !reading.isForm(colon, ":")) {
            capitals = capitals && isUpper(reading.form(colon));
            verb |= !capitals && reading.isVerb(colon);
            colon++;
            if (colon - first > LONGEST || !(capitals || headline)) {
                return Optional.empty();
            }
        }
        int words = colon - first;
        boolean speaker = words > 0 && words <= LONGEST && colon < sentence.last();
        if (!speaker || !(capitals || (headline && !verb && isName(first)))) {
            return Optional.empty();
        }
        Speaker source = new Speaker(new Run(first, colon - 1), colon - 1);
        Optional<Run> content = reading.trimmed(new Run(colon + 1, lastOf(sentence, headline)));
        int mark = colon;
        return content.map(run -> draft(source, mark, run));
    }

    /** A speech in a transcript lasts to the end of its paragraph. */
    private int lastOf(Run sentence, boolean headline) {
        int last = sentence.last();
        if (!headline) {
            int paragraph = reading.paragraph(last);
            while (last + 1 < reading.size() && reading.paragraph(last + 1) == paragraph) {
                last++;
            }
        }
        return last;
    }

    private static Draft draft(Speaker source, int colon, Run content) {
        Draft draft =
                new Draft(colon, Optional.of(new Run(colon, colon)), Optional.of(source), "colon");
        draft.content.add(content);
        draft.speech = true;
        return draft;
    }

    private static boolean isUpper(String form) {
        return form.length() > 1
                && form.chars().anyMatch(Character::isUpperCase)
                && form.chars().noneMatch(Character::isLowerCase);
    }

    private boolean isName(int first) {
        return Character.isUpperCase(reading.form(first).codePointAt(0))
                && reading.pos(first).startsWith("N");
    }
}
