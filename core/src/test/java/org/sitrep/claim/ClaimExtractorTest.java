// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.Claim;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;

class ClaimExtractorTest {
    private static final ClaimExtractor EXTRACTOR = new EnglishClaimExtractor(CueLexicon.bundled());

    private static final String SAID_ON =
            """
            Officials official NNS 2 nsubj
            said say VBD 0 root
            on on IN 2 prep
            Monday monday NNP 3 pobj
            that that IN 7 mark
            rebels rebel NNS 7 nsubj
            shelled shell VBD 2 ccomp
            the the DT 9 det
            town town NN 7 dobj
            . . . 2 punct
            """;

    private static ResolvedDocument resolved(ParsedDocument parsed, List<TimeExpression> times) {
        Times.ReportDate report =
                new Times.ReportDate(
                        Optional.empty(),
                        Optional.empty(),
                        Document.Basis.UNKNOWN,
                        false,
                        List.of());
        return new ResolvedDocument(parsed, new Times(report, times), List.of(), List.of());
    }

    private static List<Claim> claims(String text, String parse) {
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), parse);
        return EXTRACTOR.extract(resolved(parsed, List.of()), List.of());
    }

    private static Span words(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static Event event(String id, Span trigger) {
        return new Event(
                id,
                "h1",
                EventType.ASSAULT,
                Optional.empty(),
                List.of(),
                List.of(),
                Event.Status.ACTUAL,
                false,
                trigger,
                0,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                1,
                "test");
    }

    @Test
    void aThatClauseIsTheContentOfAVerbOfSaying() {
        String text = "Officials said on Monday that rebels shelled the town.";
        List<Claim> claims = claims(text, SAID_ON);
        assertThat(claims).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.source().orElseThrow().span().in(text)).isEqualTo("Officials");
        assertThat(claim.cue().orElseThrow().in(text)).isEqualTo("said");
        assertThat(claim.content().in(text)).isEqualTo("that rebels shelled the town");
        assertThat(claim.form()).isEqualTo(Claim.Form.INDIRECT);
        assertThat(claim.stance()).isEqualTo(Claim.Stance.ASSERTS);
    }

    @Test
    void theDayBesideTheCueIsTheDayItWasSaid() {
        String text = "Officials said on Monday that rebels shelled the town.";
        LocalDate monday = LocalDate.of(2026, 3, 2);
        TimeExpression time =
                new TimeExpression(
                        "t1",
                        words(text, "Monday"),
                        TimeExpression.Type.DATE,
                        "2026-03-02",
                        Optional.of(Period.day(monday)),
                        Precision.DAY,
                        "test");
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), SAID_ON);
        List<Claim> claims = EXTRACTOR.extract(resolved(parsed, List.of(time)), List.of());
        assertThat(claims.getFirst().saidOn()).contains(monday);
    }

    @Test
    void aClaimTellsTheEventsInItsContentAndNotItsOwnCue() {
        String text = "Officials said on Monday that rebels shelled the town.";
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), SAID_ON);
        List<Event> events =
                List.of(event("e1", words(text, "said")), event("e2", words(text, "shelled")));
        List<Claim> claims = EXTRACTOR.extract(resolved(parsed, List.of()), events);
        assertThat(claims.getFirst().events()).containsExactly("e2");
    }

    @Test
    void aQuotationBeforeItsSpeakerIsDirect() {
        String text = "\u201CWe will fight on,\u201D said the colonel.";
        List<Claim> claims =
                claims(
                        text,
                        """
                        \u201C `` `` 4 punct
                        We we PRP 4 nsubj
                        will will MD 4 aux
                        fight fight VB 8 ccomp
                        on on RP 4 prt
                        , , , 8 punct
                        \u201D '' '' 8 punct
                        said say VBD 0 root
                        the the DT 10 det
                        colonel colonel NN 8 nsubj
                        . . . 8 punct
                        """);
        assertThat(claims).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.form()).isEqualTo(Claim.Form.DIRECT);
        assertThat(claim.content().in(text)).isEqualTo("\u201CWe will fight on,\u201D");
        assertThat(claim.source().orElseThrow().span().in(text)).isEqualTo("the colonel");
    }

    @Test
    void anAccusationIsAboutTheDeedBehindOf() {
        String text = "The minister accused the army of shelling villages.";
        List<Claim> claims =
                claims(
                        text,
                        """
                        The the DT 2 det
                        minister minister NN 3 nsubj
                        accused accuse VBD 0 root
                        the the DT 5 det
                        army army NN 3 dobj
                        of of IN 3 prep
                        shelling shell VBG 6 pcomp
                        villages village NNS 7 dobj
                        . . . 3 punct
                        """);
        Claim claim = claims.getFirst();
        assertThat(claim.stance()).isEqualTo(Claim.Stance.ACCUSES);
        assertThat(claim.content().in(text)).isEqualTo("shelling villages");
    }

    @Test
    void whatSomebodyCondemnsStaysTheWritersOwnNews() {
        String text = "The minister condemned the raid.";
        ParsedDocument parsed =
                TestDocuments.parsed(
                        TestDocuments.document(text),
                        """
                        The the DT 2 det
                        minister minister NN 3 nsubj
                        condemned condemn VBD 0 root
                        the the DT 5 det
                        raid raid NN 3 dobj
                        . . . 3 punct
                        """);
        List<Event> events = List.of(event("e1", words(text, "raid")));
        List<Claim> claims = EXTRACTOR.extract(resolved(parsed, List.of()), events);
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().content().in(text)).isEqualTo("the raid");
        assertThat(claims.getFirst().events()).isEmpty();
    }

    @Test
    void theWritersOwnVoiceIsNoClaim() {
        assertThat(
                        claims(
                                "Rebels shelled the town.",
                                """
                                Rebels rebel NNS 2 nsubj
                                shelled shell VBD 0 root
                                the the DT 4 det
                                town town NN 2 dobj
                                . . . 2 punct
                                """))
                .isEmpty();
    }

    @Test
    void aDocumentWithoutTokensHasNoClaims() {
        ParsedDocument parsed =
                new ParsedDocument(TestDocuments.document("?"), List.of(), List.of(), List.of());
        assertThat(EXTRACTOR.extract(resolved(parsed, List.of()), List.of())).isEmpty();
    }
}
