// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sitrep.actor.ActorResolver;
import org.sitrep.claim.ClaimExtractor;
import org.sitrep.event.EventExtractor;
import org.sitrep.extract.ContentExtractor;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Rejection;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.nlp.Parser;
import org.sitrep.place.ToponymResolver;
import org.sitrep.time.TemporalTagger;

/**
 * Stages 2 to 8 in their order: a page goes in, a coded document or a rejection comes out.
 *
 * <p>Safe for many threads, since every stage is.
 */
public record Pipeline(
        ContentExtractor contentExtractor,
        Parser parser,
        TemporalTagger temporalTagger,
        ToponymResolver toponymResolver,
        ActorResolver actorResolver,
        EventExtractor eventExtractor,
        ClaimExtractor claimExtractor,
        TerritorialView view) {

    /**
     * The pipeline for English news.
     *
     * @throws org.sitrep.knowledge.CodebookException when the user's own codebook has mistakes
     */
    public static Pipeline english(Knowledge knowledge, Parser parser) {
        Pipeline pipeline = of(knowledge, parser);
        knowledge.own().check();
        return pipeline;
    }

    private static Pipeline of(Knowledge knowledge, Parser parser) {
        return new Pipeline(
                ContentExtractor.standard(),
                parser,
                TemporalTagger.english(knowledge.countries()),
                ToponymResolver.standard(knowledge),
                ActorResolver.standard(knowledge),
                EventExtractor.standard(knowledge),
                ClaimExtractor.english(knowledge),
                TerritorialView.gazetteer());
    }

    /** The same pipeline, with disputed territories filed as the view has them. */
    public Pipeline seenBy(TerritorialView other) {
        return new Pipeline(
                contentExtractor,
                parser,
                temporalTagger,
                toponymResolver,
                actorResolver,
                eventExtractor,
                claimExtractor,
                other);
    }

    /**
     * Codes one page. A document in another language than English comes out without sentences and
     * events, and with its language told. A stage that throws has a fault; the page is then
     * rejected as {@code internal-error} and not lost, and the run goes on.
     */
    public Outcome<CodedDocument> code(Page page) {
        return switch (extract(page)) {
            case Outcome.Rejected<Document>(var rejection) -> Outcome.rejected(rejection);
            case Outcome.Usable<Document>(var document) -> code(page, document);
        };
    }

    /** The first half of {@link #code(Page)}: the document of a page. */
    public Outcome<Document> extract(Page page) {
        try {
            return contentExtractor.extract(page);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return Outcome.rejected(fault(page, Rejection.Stage.EXTRACT, fault));
        }
    }

    /** The second half: what the document of a page tells. */
    public Outcome<CodedDocument> code(Page page, Document document) {
        try {
            if (!isEnglish(document.language())) {
                // Its title, text, outlet and date are still facts; its events are not read.
                return Outcome.usable(
                        code(new ParsedDocument(document, List.of(), List.of(), List.of())));
            }
            if (Effort.checked(document) instanceof Outcome.Rejected<Document>(var tooMuch)) {
                return Outcome.rejected(tooMuch);
            }
            return switch (parser.parse(document)) {
                case Outcome.Rejected<ParsedDocument>(var rejection) -> Outcome.rejected(rejection);
                case Outcome.Usable<ParsedDocument>(var parsed) -> Outcome.usable(code(parsed));
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // The later stages count as the third: the record format knows no others that reject.
            return Outcome.rejected(fault(page, Rejection.Stage.NLP, fault));
        }
    }

    static boolean isEnglish(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** The rejection of a page at which a stage failed. */
    static Rejection fault(Page page, Rejection.Stage stage, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            // The limits keep documents from this; where memory is smaller still, one is given up.
            return new Rejection(
                    page.id(),
                    page.input(),
                    stage,
                    Rejection.Reason.TOO_LARGE,
                    "takes more memory than there is");
        }
        return new Rejection(
                page.id(), page.input(), stage, Rejection.Reason.INTERNAL_ERROR, describe(fault));
    }

    /** The exception, its message, and the first line of Sitrep on its way. */
    private static String describe(Throwable fault) {
        return fault
                + Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.sitrep."))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }

    CodedDocument code(ParsedDocument parsed) {
        ResolvedDocument resolved =
                new ResolvedDocument(
                        parsed,
                        temporalTagger.tag(parsed),
                        toponymResolver.resolve(parsed),
                        actorResolver.resolve(parsed));
        List<Event> events = eventExtractor.extract(resolved);
        List<Claim> claims = claimExtractor.extract(resolved, events);
        // Last of all, so that a view changes the country of places and nothing that rests on it.
        return new CodedDocument(Views.seen(resolved, view), events, claims);
    }
}
