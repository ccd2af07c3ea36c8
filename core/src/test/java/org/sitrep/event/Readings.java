// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.TestDocuments;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Times;

/** Sentences parsed by hand, and the events that the bundled codebook reads in them. */
final class Readings {
    private static final Codebook CODEBOOK = Codebook.bundled(WordClasses.bundled());
    private static final EventExtractor EXTRACTOR =
            new StandardEventExtractor(WordClasses.bundled(), CODEBOOK);

    private Readings() {}

    /**
     * One sentence.
     *
     * @param words {@code form/lemma/pos/head/relation}, separated by white space; heads are
     *     1-based, 0 at the root
     */
    static ParsedDocument parsed(String words) {
        List<String> forms = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            forms.add(word.substring(0, word.indexOf('/')));
            lines.add(word.replace('/', ' '));
        }
        return TestDocuments.parsed(
                TestDocuments.document(String.join(" ", forms)), String.join("\n", lines));
    }

    /**
     * The events of one sentence.
     *
     * @param actors {@code id:token:SECTOR}, tokens 1-based
     */
    static List<Event> events(String words, String... actors) {
        return EXTRACTOR.extract(resolved(words, actors));
    }

    /** One sentence with its actors, {@code id:token:SECTOR}. */
    static ResolvedDocument resolved(String words, String... actors) {
        ParsedDocument parsed = parsed(words);
        List<ActorMention> mentions = new ArrayList<>();
        for (String actor : actors) {
            String[] cells = actor.split(":");
            mentions.add(mention(parsed, cells[0], Integer.parseInt(cells[1]) - 1, cells[2]));
        }
        return new ResolvedDocument(parsed, noTimes(), List.of(), mentions);
    }

    /** An event whose trigger begins at a token, 1-based, with a frame that is of no matter. */
    static Draft draft(ParsedDocument parsed, int token) {
        int head = token - 1;
        Match match =
                new Match(CODEBOOK.frames().getFirst(), 0, head, List.of(head), -1, false, false);
        return new Draft(match, parsed.tokens().get(head).span());
    }

    static Syntax syntax(ParsedDocument parsed) {
        return new Syntax(parsed, Set.of());
    }

    private static ActorMention mention(ParsedDocument parsed, String id, int head, String sector) {
        return new ActorMention(
                id,
                parsed.tokens().get(head).span(),
                head,
                ActorMention.Kind.PEOPLE,
                Optional.empty(),
                Optional.empty(),
                List.of(sector),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "test");
    }

    static Times noTimes() {
        return new Times(
                new Times.ReportDate(
                        Optional.empty(),
                        Optional.empty(),
                        Document.Basis.UNKNOWN,
                        false,
                        List.of()),
                List.of());
    }
}
