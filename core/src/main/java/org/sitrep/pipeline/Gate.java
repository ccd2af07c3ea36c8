// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import java.util.BitSet;
import java.util.Optional;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Rejection;
import org.sitrep.model.SentenceFilter;
import org.sitrep.nlp.Parser;

/**
 * A gate in front of a pipeline, for archives in which few pages tell of events: pages that cannot
 * hold one are passed over, and of the others only the sentences that could hold one are parsed,
 * with the title and the beginning of the report.
 *
 * <p>What comes out has the events that the whole pipeline finds, but for one in some hundreds, and
 * only the sentences, times, places, actors and claims around them. The result depends on the page
 * alone. Safe for many threads.
 */
public final class Gate {
    private final Pipeline pipeline;
    private final SentenceFilter filter;

    /** A gate that knows the words of the pipeline's codebook. */
    public Gate(Pipeline pipeline) {
        this.pipeline = pipeline;
        filter = pipeline.eventExtractor().filter(pipeline.actorResolver().nouns());
    }

    /**
     * Whether a page may tell of an event, by its markup: whether there is English prose in it that
     * has words of an event. What is no markup may.
     */
    public boolean mayMatter(Page page) {
        if (page.media() != Page.Media.HTML) {
            return true;
        }
        boolean english = page.given().language().filter(Pipeline::isEnglish).isPresent();
        return new MarkupScan(filter.reader()).mayMatter(page.content(), english);
    }

    /** Codes one page; empty for one that tells of no event. */
    public Outcome<Optional<CodedDocument>> code(Page page) {
        if (!mayMatter(page)) {
            return Outcome.usable(Optional.empty());
        }
        return switch (pipeline.extract(page)) {
            case Outcome.Rejected<Document>(var rejection) -> Outcome.rejected(rejection);
            case Outcome.Usable<Document>(var document) ->
                    mayMatter(document) ? code(page, document) : Outcome.usable(Optional.empty());
        };
    }

    /** Whether a document may tell of an event, by its words; none does in another language. */
    public boolean mayMatter(Document document) {
        return Pipeline.isEnglish(document.language())
                && filter.reader().mayMatter(document.text());
    }

    /**
     * Codes a document that may tell of an event.
     *
     * @return empty when it tells of none after all
     */
    public Outcome<Optional<CodedDocument>> code(Page page, Document document) {
        try {
            if (Effort.checked(document) instanceof Outcome.Rejected<Document>(var tooMuch)) {
                return Outcome.rejected(tooMuch);
            }
            return switch (pipeline.parser().parse(document, filter)) {
                case Outcome.Rejected<ParsedDocument>(var rejection) -> Outcome.rejected(rejection);
                case Outcome.Usable<ParsedDocument>(var parsed) ->
                        Outcome.usable(
                                worthCoding(parsed)
                                        .map(pipeline::code)
                                        .filter(coded -> !coded.events().isEmpty()));
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return Outcome.rejected(Pipeline.fault(page, Rejection.Stage.NLP, fault));
        }
    }

    /** The beginning of a document and what may tell of an event; empty when nothing may. */
    private Optional<ParsedDocument> worthCoding(ParsedDocument parsed) {
        BitSet kept = filter.mayMatter(parsed, Parser.LEAD);
        return kept.isEmpty() ? Optional.empty() : Optional.of(parsed.only(kept));
    }
}
