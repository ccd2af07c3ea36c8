// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.Frame.Slots;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.ActorNouns;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.SentenceFilter;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * The extractor that reads the codebook: frames are matched sentence by sentence, then status,
 * toll, instrument, time and place are read around each match, then tellings of one happening are
 * joined.
 */
final class StandardEventExtractor implements EventExtractor {
    private final WordClasses classes;
    private final List<Frame> frames;
    private final FrameIndex index;
    private final Set<String> known;
    private final LightVerbs lightVerbs = LightVerbs.bundled();
    private final StatusWords statusWords = StatusWords.bundled();
    private final RetellingWords retellingWords = RetellingWords.bundled();
    private final Instruments instruments = Instruments.bundled();
    private final Contexts contexts = Contexts.bundled();
    private final WordClasses settingWords = WordClasses.bundled("settings.tsv");
    private final WordClasses victimWords = WordClasses.bundled("victims.tsv");
    private final Campaigns campaigns = Campaigns.bundled();
    private final NumberWords numbers = NumberWords.english();

    StandardEventExtractor(WordClasses classes, Codebook codebook) {
        this.classes = classes;
        frames = codebook.frames();
        index = new FrameIndex(frames);
        known = new HashSet<>(codebook.words()); // looked up
        known.addAll(classes.words());
    }

    /** Made when it is asked for: it takes a fifth of a second, and most runs read everything. */
    @Override
    public SentenceFilter filter(ActorNouns nouns) {
        return new TriggerFilter(
                new TriggerWords(frames, classes, Inflections.bundled(), nouns), this::mayMatter);
    }

    private BitSet mayMatter(ParsedDocument parsed, int lead, TriggerWords words) {
        Syntax syntax = new Syntax(parsed, known);
        Participants nobody = new Participants(syntax);
        Kinds kinds = new Kinds(syntax, nobody, classes, index);
        Arguments arguments = new Arguments(syntax, nobody, kinds);
        FrameWords heads = new FrameWords(index, syntax);
        return new TriggerTree(parsed, heads, lightVerbs, syntax, arguments, words).find(lead);
    }

    @Override
    public List<Event> extract(ResolvedDocument resolved) {
        Syntax syntax = new Syntax(resolved.parsed(), known);
        Participants participants = new Participants(resolved, syntax);
        Arguments arguments =
                new Arguments(
                        syntax, participants, new Kinds(syntax, participants, classes, index));
        SentenceReader reader =
                new SentenceReader(
                        syntax,
                        arguments,
                        participants,
                        new Matcher(new FrameWords(index, syntax), syntax, arguments, lightVerbs),
                        new PloverRules(syntax, arguments, participants));
        List<Draft> drafts = new ArrayList<>();
        List<Sentence> sentences = resolved.parsed().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            if (!syntax.isDateline(s)) {
                drafts.addAll(reader.read(s, sentences.get(s)));
            }
        }
        if (drafts.isEmpty()) {
            return List.of();
        }
        drafts.sort(Comparator.comparing((Draft d) -> d.trigger));
        new Repeats(syntax).link(drafts);
        Sequences sequences = new Sequences(retellingWords, syntax, drafts);
        Retelling retelling = new Retelling(retellingWords, syntax);
        retelling.read(drafts);
        Settings settings =
                new Settings(resolved, syntax, settingWords, numbers, sequences, campaigns, drafts);
        settings.set();
        happenings(resolved, syntax, retelling, sequences).join(drafts);
        settings.settle();
        VictimReader victims =
                new VictimReader(victimWords, syntax, participants, resolved.actors());
        Fatalities.settle(drafts, syntax, victims);
        new Casualties(victims, new Scenes(resolved.toponyms())).settle(drafts);
        List<Event> events = new ArrayList<>();
        for (Draft draft : drafts) {
            events.add(draft.event("e" + (events.size() + 1)));
        }
        return events;
    }

    private Happenings happenings(
            ResolvedDocument resolved, Syntax syntax, Retelling retelling, Sequences sequences) {
        Likeness likeness =
                new Likeness(
                        syntax,
                        retelling,
                        new Parties(syntax, resolved.actors()),
                        new Scenes(resolved.toponyms()),
                        sequences);
        return new Happenings(retelling, sequences, likeness);
    }

    /** The events of single sentences, before anything across sentences is known. */
    private final class SentenceReader {
        private final Syntax syntax;
        private final Arguments arguments;
        private final Participants participants;
        private final Matcher matcher;
        private final PloverRules rules;
        private final StatusReader statusReader;
        private final TollReader tollReader;
        private final TollPairs tollPairs;
        private final Outcomes outcomes;
        private final Contents contents;
        private final Informants informants;
        private final Suspects suspects;
        private final LeftOut leftOut;
        private Set<EventType> before = Set.of();
        private final Mishaps mishaps;

        /** The last sentence that told violence. */
        private int violence = -MEMORY;

        /** Sentences after violence in which a death is still of it: guess. */
        private static final int MEMORY = 4;

        SentenceReader(
                Syntax syntax,
                Arguments arguments,
                Participants participants,
                Matcher matcher,
                PloverRules rules) {
            this.syntax = syntax;
            this.arguments = arguments;
            this.participants = participants;
            this.matcher = matcher;
            this.rules = rules;
            leftOut = new LeftOut(syntax.parsed());
            statusReader = new StatusReader(statusWords, lightVerbs, syntax);
            tollReader = new TollReader(syntax, participants, arguments, numbers);
            tollPairs = new TollPairs(syntax, new Counts(syntax, numbers), arguments.kinds());
            outcomes = new Outcomes(syntax, participants);
            mishaps = new Mishaps(syntax, arguments, participants);
            contents = new Contents(syntax, participants);
            informants = new Informants(syntax, participants);
            suspects = new Suspects(syntax);
        }

        List<Draft> read(int number, Sentence sentence) {
            List<Match> matches =
                    matcher.find(
                            number, sentence.firstToken(), sentence.lastToken(), before(number));
            remember(number, matches);
            if (matches.isEmpty()) {
                return List.of();
            }
            List<Draft> drafts = new ArrayList<>();
            for (Match match : rules.withoutContents(matches)) {
                drafts.add(draft(match));
            }
            outcomes.foldPurposes(drafts);
            outcomes.link(drafts);
            drafts.removeIf(d -> rules.isState(d) || rules.isDisaster(d, isMeant(d)));
            mishaps.takeOut(sentence, drafts);
            drafts.removeIf(d -> !isTold(d));
            List<Draft> told = rules.apply(drafts);
            told.forEach(contents::complete); // some have another type now
            contexts.add(syntax, sentence, told);
            return told;
        }

        /** A death is told sentences after the violence: "Officers came. He was found dead." */
        private void remember(int number, List<Match> matches) {
            before = Matcher.types(matches);
            if (before.contains(EventType.ASSAULT)) {
                violence = leftOut.position(number);
            } else if (leftOut.position(number) - violence < MEMORY) {
                before.add(EventType.ASSAULT);
            }
        }

        /** What the sentences before told, those included that were not worth reading. */
        private Set<EventType> before(int number) {
            if (!leftOut.isBehindGap(number)) {
                return before;
            }
            boolean lasts = leftOut.position(number) - violence <= MEMORY;
            return lasts ? EnumSet.of(EventType.ASSAULT) : Set.of();
        }

        private boolean isMeant(Draft draft) {
            return draft.actor.stream().anyMatch(participants::mayHarm);
        }

        private Draft draft(Match match) {
            Frame frame = match.frame();
            Draft draft = new Draft(match, match.trigger(syntax));
            draft.actor = ids(match, frame.actor());
            draft.recipient = ids(match, frame.recipient());
            draft.mediator = ids(match, frame.mediator());
            if (draft.actor.isEmpty()) {
                draft.actor = participants.ids(arguments.atHands(match));
            }
            if (draft.recipient.isEmpty() && draft.type == EventType.ASSAULT) {
                draft.recipient = participants.ids(arguments.grounds(match, frame.recipient()));
            }
            carried(match, draft);
            if (draft.actor.isEmpty()) {
                draft.actor = participants.ids(suspects.of(draft));
            }
            if (draft.type == EventType.ASSAULT) {
                draft.actor.removeIf(participants::isBareThing);
            }
            if (arguments.tokens(match, frame.actor()).isEmpty()) {
                draft.actor.addAll(informants.of(draft));
            }
            draft.recipient.removeAll(draft.actor);
            if (draft.type != EventType.AID) {
                contents.complete(draft);
            }
            StatusReader.Telling telling = statusReader.telling(match);
            draft.status = telling.status();
            if (!telling.attempted()) {
                tollReader.read(match).ifPresent(toll -> putToll(draft, match, toll));
                Fatalities.fatalPart(match, syntax)
                        .ifPresent(toll -> draft.tolls.put(TollKind.DEAD, toll));
                Multiples.kind(syntax, match.head())
                        .filter(kind -> draft.type == EventType.ASSAULT)
                        .ifPresent(
                                kind ->
                                        Multiples.read(syntax, match.head())
                                                .ifPresent(t -> putCounted(draft, kind, t)));
            }
            instruments.read(syntax, arguments, draft);
            if (participants.areFighters(draft.recipient) && participants.areArmed(draft.actor)) {
                // the tanks of an army that are hit in war are no property destroyed
                draft.modes = draft.modes.stream().filter(m -> !m.equals("destroy")).toList();
            }
            return draft;
        }

        private void putToll(Draft draft, Match match, Toll toll) {
            draft.tolls.put(Fatalities.kind(match, syntax), toll);
            if (draft.type == EventType.ASSAULT && toll.low().isPresent()) {
                tollPairs.behind(match, toll.scope()).forEach(draft.tolls::putIfAbsent);
            }
        }

        /** "Double fatal": the number says more than that somebody died. */
        private static void putCounted(Draft draft, TollKind kind, Toll toll) {
            draft.tolls.merge(kind, toll, (old, counted) -> old.high().isEmpty() ? counted : old);
        }

        private List<String> ids(Match match, Slots slots) {
            return participants.ids(arguments.tokens(match, slots));
        }

        /** The subject of a light verb is a party of the event that its noun tells. */
        private void carried(Match match, Draft draft) {
            if (match.carrier() < 0 || !match.parties() || match.frame().isBareToll()) {
                return;
            }
            List<Integer> subjects = new ArrayList<>(syntax.subjects(match.carrier()));
            subjects.removeIf(syntax::isNobody); // "no group has claimed responsibility"
            List<String> subject = participants.ids(subjects);
            if (match.frame().reciprocal()) {
                subject.removeAll(draft.actor);
                draft.actor.addAll(subject);
            } else if (match.suffered()) {
                if (draft.recipient.isEmpty()) {
                    draft.recipient = subject;
                }
            } else if (draft.actor.isEmpty() || !subject.isEmpty()) {
                draft.actor = subject;
            }
        }

        /** Whether enough is told of an event for it to be one. */
        private boolean isTold(Draft draft) {
            if (draft.hasSubstance() || draft.outcomeOf.isPresent()) {
                return true;
            }
            boolean verb = draft.match.frame().pos() == PartOfSpeech.VERB;
            boolean carried = draft.match.carrier() >= 0;
            boolean clause =
                    syntax.hasChild(draft.head(), "nsubj")
                            || (isOfficial(draft.type)
                                    && !syntax.relation(draft.head()).equals("advcl")
                                    && syntax.hasChild(draft.head(), "nsubjpass"));
            if (verb && draft.match.words().size() > 1 && clause) {
                return true;
            }
            return switch (draft.type) {
                case ASSAULT, COERCE, PROTEST, RETREAT -> verb || carried || isNamed(draft);
                case CONSULT -> carried;
                default -> false;
            };
        }

        /**
         * "Patrolling was intensified", "the curfew was lifted": by whom goes without saying;
         * "after the curfew was lifted" tells the time of something else.
         */
        private static boolean isOfficial(EventType type) {
            return type == EventType.MOBILIZE || type == EventType.CONCEDE;
        }

        /** A noun of violence or protest that is told by itself: "a bombing in the capital". */
        private boolean isNamed(Draft draft) {
            return draft.type != EventType.RETREAT
                    && Optional.of(syntax.relation(draft.head()))
                            .filter(r -> !r.equals("compound") && !r.equals("amod"))
                            .isPresent();
        }
    }
}
