// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

class EventExtractorTest {
    private static final EventExtractor EXTRACTOR = extractor();

    private static EventExtractor extractor() {
        WordClasses classes = WordClasses.bundled();
        return new StandardEventExtractor(classes, Codebook.bundled(classes));
    }

    private static ActorMention actor(ParsedDocument parsed, String id, int head, String sector) {
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

    private static OptionalInt low(Event event, TollKind kind) {
        Toll toll = event.tolls().get(kind);
        return toll == null ? OptionalInt.empty() : toll.low();
    }

    private static Times noTimes() {
        return new Times(
                new Times.ReportDate(
                        Optional.empty(),
                        Optional.empty(),
                        Document.Basis.UNKNOWN,
                        false,
                        List.of()),
                List.of());
    }

    private static List<Event> events(ParsedDocument parsed, ActorMention... actors) {
        return EXTRACTOR.extract(
                new ResolvedDocument(parsed, noTimes(), List.of(), List.of(actors)));
    }

    private static ParsedDocument parsed(String text, String lines) {
        return TestDocuments.parsed(TestDocuments.document(text), lines);
    }

    @Test
    void activeVerbTakesItsSubjectAndObject() {
        ParsedDocument parsed =
                parsed(
                        "Rebels killed five soldiers.",
                        """
                        Rebels rebel NNS 2 nsubj
                        killed kill VBD 0 root
                        five 5 CD 4 nmod
                        soldiers soldier NNS 2 dobj
                        . . . 2 punct
                        """);
        Event event =
                events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 3, "MIL"))
                        .getFirst();
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.actor()).containsExactly("a1");
        assertThat(event.recipient()).containsExactly("a2");
        assertThat(low(event, TollKind.DEAD)).hasValue(5);
    }

    @Test
    void passiveVerbTurnsSubjectAndAgentAround() {
        ParsedDocument parsed =
                parsed(
                        "Soldiers were abducted by gunmen.",
                        """
                        Soldiers soldier NNS 3 nsubjpass
                        were be VBD 3 auxpass
                        abducted abduct VBN 0 root
                        by by IN 3 agent
                        gunmen gunman NNS 4 pobj
                        . . . 3 punct
                        """);
        Event event =
                events(parsed, actor(parsed, "a1", 0, "MIL"), actor(parsed, "a2", 4, "UAF"))
                        .getFirst();
        assertThat(event.actor()).containsExactly("a2");
        assertThat(event.recipient()).containsExactly("a1");
        assertThat(event.modes()).containsExactly("abduct");
    }

    @Test
    void agentlessPassiveHasNoActor() {
        ParsedDocument parsed =
                parsed(
                        "Civilians were killed.",
                        """
                        Civilians civilian NNS 3 nsubjpass
                        were be VBD 3 auxpass
                        killed kill VBN 0 root
                        . . . 3 punct
                        """);
        assertThat(events(parsed, actor(parsed, "a1", 0, "CVL")).getFirst().actor()).isEmpty();
    }

    @Test
    void lightVerbLendsItsSubjectAndIsNoEvent() {
        ParsedDocument parsed =
                parsed(
                        "Rebels launched an attack.",
                        """
                        Rebels rebel NNS 2 nsubj
                        launched launch VBD 0 root
                        an a DT 4 det
                        attack attack NN 2 dobj
                        . . . 2 punct
                        """);
        List<Event> events = events(parsed, actor(parsed, "a1", 0, "REB"));
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().actor()).containsExactly("a1");
        assertThat(events.getFirst().trigger().in(parsed.text())).isEqualTo("attack");
    }

    @Test
    void negationAndModalsAreReadFromTheAuxiliaries() {
        assertThat(statusOf("did", "do", "not", "neg")).isEqualTo(Status.NEGATED);
        assertThat(statusOf("might", "might", "soon", "advmod")).isEqualTo(Status.HYPOTHETICAL);
        assertThat(statusOf("will", "will", "soon", "advmod")).isEqualTo(Status.FUTURE);
        assertThat(statusOf("had", "have", "already", "advmod")).isEqualTo(Status.ACTUAL);
    }

    private static Status statusOf(String aux, String lemma, String word, String relation) {
        ParsedDocument parsed =
                parsed(
                        "Rebels " + aux + " " + word + " attack soldiers.",
                        """
                        Rebels rebel NNS 4 nsubj
                        %s %s MD 4 aux
                        %s %s RB 4 %s
                        attack attack VB 0 root
                        soldiers soldier NNS 4 dobj
                        . . . 4 punct
                        """
                                .formatted(aux, lemma, word, word, relation));
        return events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 4, "MIL"))
                .getFirst()
                .status();
    }

    @Test
    void promisedActIsNoSecondEvent() {
        ParsedDocument parsed =
                parsed(
                        "Rebels threatened to attack soldiers.",
                        """
                        Rebels rebel NNS 2 nsubj
                        threatened threaten VBD 0 root
                        to to TO 4 aux
                        attack attack VB 2 xcomp
                        soldiers soldier NNS 4 dobj
                        . . . 2 punct
                        """);
        List<Event> events =
                events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 4, "MIL"));
        assertThat(events).extracting(Event::type).containsExactly(EventType.THREATEN);
        assertThat(events.getFirst().recipient()).containsExactly("a2");
    }

    @Test
    void fearedActIsHypothetical() {
        ParsedDocument parsed =
                parsed(
                        "Officials fear rebels attack soldiers.",
                        """
                        Officials official NNS 2 nsubj
                        fear fear VBP 0 root
                        rebels rebel NNS 4 nsubj
                        attack attack VBP 2 ccomp
                        soldiers soldier NNS 4 dobj
                        . . . 2 punct
                        """);
        List<Event> events =
                events(parsed, actor(parsed, "a1", 2, "REB"), actor(parsed, "a2", 4, "MIL"));
        assertThat(events).extracting(Event::status).containsExactly(Status.HYPOTHETICAL);
    }

    @Test
    void killedAndWoundedTellOneHappeningAndShareTheirTolls() {
        ParsedDocument parsed =
                parsed(
                        "Rebels killed five soldiers and wounded ten.",
                        """
                        Rebels rebel NNS 2 nsubj
                        killed kill VBD 0 root
                        five 5 CD 4 nmod
                        soldiers soldier NNS 2 dobj
                        and and CC 2 cc
                        wounded wound VBD 2 conj
                        ten 10 CD 6 dobj
                        . . . 2 punct
                        """);
        List<Event> events =
                events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 3, "MIL"));
        assertThat(events).hasSize(2);
        assertThat(events.get(0).happening()).isEqualTo(events.get(1).happening());
        assertThat(low(events.get(0), TollKind.INJURED)).hasValue(10);
        assertThat(events.get(1).actor()).containsExactly("a1");
    }

    @Test
    void thoseShotAndKilledAreNotInjured() {
        ParsedDocument parsed =
                parsed(
                        "Rebels shot and killed five soldiers .",
                        """
                        Rebels rebel NNS 2 nsubj
                        shot shoot VBD 0 root
                        and and CC 2 cc
                        killed kill VBD 2 conj
                        five 5 CD 6 nmod
                        soldiers soldier NNS 4 dobj
                        . . . 2 punct
                        """);
        List<Event> events =
                events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 5, "MIL"));
        assertThat(events).isNotEmpty();
        assertThat(low(events.getLast(), TollKind.DEAD)).hasValue(5);
        assertThat(events).allMatch(e -> low(e, TollKind.INJURED).isEmpty());
    }

    @Test
    void peopleOfManyShootingsAreNoTollOfOne() {
        ParsedDocument parsed =
                parsed(
                        "Rebels wounded five soldiers in 17 shootings .",
                        """
                        Rebels rebel NNS 2 nsubj
                        wounded wound VBD 0 root
                        five 5 CD 4 nmod
                        soldiers soldier NNS 2 dobj
                        in in IN 2 prep
                        17 17 CD 7 nmod
                        shootings shooting NNS 5 pobj
                        . . . 2 punct
                        """);
        List<Event> events =
                events(parsed, actor(parsed, "a1", 0, "REB"), actor(parsed, "a2", 3, "MIL"));
        assertThat(events.getFirst().tolls().values())
                .extracting(Toll::scope)
                .containsExactly(Toll.Scope.CUMULATIVE);
    }

    @Test
    void disasterIsNoAssault() {
        ParsedDocument parsed =
                parsed(
                        "Floods killed villagers.",
                        """
                        Floods flood NNS 2 nsubj
                        killed kill VBD 0 root
                        villagers villager NNS 2 dobj
                        . . . 2 punct
                        """);
        assertThat(events(parsed, actor(parsed, "a1", 2, "CVL"))).isEmpty();
    }

    @Test
    void anyInputGivesAResult() {
        String[] words = {
            "killed",
            "attack",
            "talks",
            "to",
            "not",
            "if",
            "rebels",
            "five",
            "of",
            "\uD83D",
            "will",
            "agreed",
            "by",
            "dozens",
            "?",
            "threatened",
            "which",
            "shelling",
            "at",
            "least"
        };
        String[] tags = {
            "VBD", "VBN", "VBG", "NN", "NNS", "JJ", "IN", "CD", "PRP", "MD", "TO", "WDT"
        };
        String[] relations = {
            "root", "nsubj", "nsubjpass", "dobj", "prep", "pobj", "conj", "xcomp", "ccomp", "relcl",
            "acl", "advcl", "aux", "neg", "poss", "nmod", "pcomp", "agent", "mark", "dep"
        };
        Random random = new Random(20230920);
        for (int round = 0; round < 300; round++) {
            ParsedDocument parsed = scrambled(random, words, tags, relations);
            List<ActorMention> actors = new ArrayList<>();
            for (int t = 0; t < parsed.tokens().size(); t += 3) {
                actors.add(actor(parsed, "a" + t, t, "MIL"));
            }
            List<Event> events =
                    EXTRACTOR.extract(new ResolvedDocument(parsed, noTimes(), List.of(), actors));
            for (Event event : events) {
                assertThat(event.trigger().end()).isLessThanOrEqualTo(parsed.text().length());
            }
        }
    }

    private static ParsedDocument scrambled(
            Random random, String[] words, String[] tags, String[] relations) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            String word = words[random.nextInt(words.length)];
            Span span = new Span(text.length(), text.length() + word.length());
            text.append(word).append(' ');
            // A head further left never makes a circle; -1 is a root.
            tokens.add(
                    new Token(
                            span,
                            word.toLowerCase(Locale.ROOT),
                            tags[random.nextInt(tags.length)],
                            i == 0 ? -1 : random.nextInt(i + 1) - 1,
                            relations[random.nextInt(relations.length)]));
        }
        Document document = TestDocuments.document(text.isEmpty() ? "-" : text.toString());
        List<Sentence> sentences =
                size == 0
                        ? List.of()
                        : List.of(new Sentence(new Span(0, text.length()), 0, size, 0));
        return new ParsedDocument(document, sentences, tokens, List.of());
    }
}
