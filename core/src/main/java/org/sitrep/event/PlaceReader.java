// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Attachment.Kind;
import org.sitrep.model.ActorMention;
import org.sitrep.model.EventType;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;

/**
 * Where the words of a sentence say that an event took place: the place that hangs on its own
 * predicate or noun, else the only scene that the sentence names.
 *
 * <p>No place is one that only says where somebody comes from or governs, what something is
 * compared with, or how a street is called.
 */
final class PlaceReader {
    /** Words between a name and its head that are looked at: guess. */
    private static final int UPWARDS = 12;

    /** Further from the trigger, in characters, no place is looked for: a sentence has an end. */
    private static final int WINDOW = 1500; // guess

    private final Syntax syntax;
    private final Attachment attachment;
    private final Sequences sequences;
    private final WordClasses words;
    private final Map<Integer, List<Toponym>> literal = new HashMap<>();
    private final Map<Integer, List<Toponym>> other = new HashMap<>();
    private final Map<String, ActorMention> actors = new HashMap<>();
    private final Map<Integer, List<ActorMention>> mentions = new HashMap<>();
    private final Areas areas = new Areas();
    private final Descriptions descriptions;

    PlaceReader(
            ResolvedDocument resolved,
            Syntax syntax,
            Attachment attachment,
            WordClasses words,
            Sequences sequences) {
        this.sequences = sequences;
        this.syntax = syntax;
        descriptions = new Descriptions(syntax, areas);
        this.attachment = attachment;
        this.words = words;
        for (ActorMention actor : resolved.actors()) {
            actors.put(actor.id(), actor);
            int sentence = resolved.parsed().sentenceAt(actor.span().start());
            mentions.computeIfAbsent(sentence, s -> new ArrayList<>()).add(actor);
        }
        for (Toponym place : resolved.toponyms()) {
            int sentence = resolved.parsed().sentenceAt(place.span().start());
            boolean bureau = sentence >= 0 && syntax.isDateline(sentence);
            boolean scene = place.use() == Toponym.Use.LITERAL && !bureau;
            (scene ? literal : other).computeIfAbsent(sentence, s -> new ArrayList<>()).add(place);
        }
    }

    /** The place that belongs to the event's own words. */
    Optional<Toponym> own(Draft draft) {
        Optional<Toponym> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (Toponym place : near(draft)) {
            int steps = steps(draft, place.span());
            if (steps < 0 || isElsewhere(draft, place)) {
                continue;
            }
            steps += isOffset(place) ? OFFSET : 0;
            if (best.isEmpty() || isCloser(place, steps, best.get(), fewest)) {
                fewest = steps;
                best = Optional.of(place);
            }
        }
        return best.map(place -> descriptions.narrowed(place, near(draft)));
    }

    /** What lies so far off a place is named to describe another one, or else is all there is. */
    private static final int OFFSET = 3; // guess

    private static boolean isOffset(Toponym place) {
        return place.resolution() == Resolution.NEAR && place.rule().contains("offset");
    }

    /** Of two names of one area, equally close, the finer one is the place of the event. */
    private boolean isCloser(Toponym place, int steps, Toponym best, int fewest) {
        boolean finer = place.resolution().compareTo(best.resolution()) < 0;
        boolean coarser = place.resolution().compareTo(best.resolution()) > 0;
        if (Math.abs(steps - fewest) <= 1 && (finer || coarser) && areas.contains(place, best)) {
            return finer;
        }
        return steps < fewest;
    }

    /** The scene of a sentence that names one, when nothing says whose it is. */
    Optional<Toponym> ofSentence(Draft draft) {
        Optional<Toponym> best = Optional.empty();
        for (Toponym place : near(draft)) {
            if (steps(draft, place.span()) == Attachment.ELSEWHERE || isElsewhere(draft, place)) {
                continue;
            }
            if (best.isPresent() && !areas.areOne(place, best.get())) {
                return Optional.empty(); // two scenes: not told which
            }
            if (best.isEmpty() || place.resolution().compareTo(best.get().resolution()) < 0) {
                best = Optional.of(place);
            }
        }
        return best;
    }

    private List<Toponym> near(Draft draft) {
        List<Toponym> near = new ArrayList<>();
        for (Toponym place : literal.getOrDefault(draft.sentence(), List.of())) {
            if (Math.abs(place.span().start() - draft.trigger.start()) <= WINDOW) {
                near.add(place);
            }
        }
        return near;
    }

    /**
     * Whether the sentence speaks of another scene than the one told before: it names a town far
     * from it, or a place that no list has, or says so.
     */
    boolean isMoved(Draft draft, Toponym before) {
        var sentence = syntax.parsed().sentences().get(draft.sentence());
        int first = Math.max(sentence.firstToken(), draft.head() - NEARBY);
        int last = Math.min(sentence.lastToken(), draft.head() + NEARBY);
        for (int t = first; t < last; t++) {
            if (words.has("moved", syntax.form(t))) {
                return true;
            }
        }
        for (int child : syntax.dependencies().children(draft.head())) {
            boolean another =
                    syntax.isNoun(draft.head())
                            && child < draft.head()
                            && words.has("another", syntax.form(child));
            if (another || isUnknownPlace(draft, child)) {
                return true;
            }
        }
        for (Toponym name : other.getOrDefault(draft.sentence(), List.of())) {
            boolean town = name.resolution().compareTo(Resolution.ADMIN2) <= 0;
            if (town && name.use() == Toponym.Use.METONYM && !areas.areOne(name, before)) {
                return true;
            }
        }
        return false;
    }

    /** Words around a trigger that may say that it is of another scene: guess. */
    private static final int NEARBY = 30;

    /** "Clashes in Sake", "the siege of Sake", when no list has the name. */
    private boolean isUnknownPlace(Draft draft, int preposition) {
        String form = syntax.form(preposition);
        boolean within = form.equals("in") || form.equals("near") || form.equals("at");
        boolean taken = form.equals("of") && words.has("of_place", syntax.lemma(draft.head()));
        if (!within && !taken) {
            return false;
        }
        int name = syntax.dependencies().child(preposition, "pobj");
        if (name < 0 || !syntax.pos(name).equals("NNP")) {
            return false;
        }
        Span span = syntax.token(name).span();
        for (Toponym place : literal.getOrDefault(draft.sentence(), List.of())) {
            if (place.span().covers(span)) {
                return false;
            }
        }
        for (Toponym place : other.getOrDefault(draft.sentence(), List.of())) {
            if (taken && place.span().covers(span)) {
                return false;
            }
        }
        return !CALENDAR.contains(syntax.lemma(name));
    }

    private static final Set<String> CALENDAR =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "ramadan",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    /** Steps to the event or to the act that it is the outcome of: "killed in the Kano bombing". */
    private int steps(Draft draft, Span phrase) {
        if (sequences.isOfAnother(draft, phrase)) {
            return Attachment.ELSEWHERE;
        }
        int own = ownSteps(draft, phrase);
        int cause = draft.outcomeOf.map(c -> ownSteps(c, phrase)).orElse(Attachment.FAR);
        if (own >= 0 && (cause < 0 || own <= cause + 1)) {
            return own;
        }
        return cause >= 0 ? cause + 1 : own;
    }

    private int ownSteps(Draft draft, Span phrase) {
        int own = attachment.steps(draft.head(), phrase, Kind.PLACE);
        if (draft.match.carrier() < 0) {
            return own;
        }
        int carried = attachment.steps(draft.match.carrier(), phrase, Kind.PLACE);
        return own >= 0 && (carried < 0 || own <= carried) ? own : carried;
    }

    /** Whether a name says something else than where the event took place. */
    private boolean isElsewhere(Draft draft, Toponym place) {
        int first = syntax.parsed().tokenAt(place.span().start());
        int next = syntax.parsed().tokenAt(place.span().end());
        if (first >= syntax.size()) {
            return true;
        }
        boolean hyphen =
                next < syntax.size()
                        && syntax.form(next).equals("-")
                        && syntax.token(next).span().start() == place.span().end();
        return hyphen
                || isStreet(next)
                || isCompared(draft, first)
                || isOfPreposition(draft, place, first)
                || isAgent(place, first)
                || isAffiliation(draft, place, first);
    }

    /** "Bourbon Street" is not in Bourbon. */
    private boolean isStreet(int next) {
        return next < syntax.size()
                && words.has("street", syntax.form(next))
                && Character.isUpperCase(syntax.parsed().form(next).charAt(0));
    }

    /** "Like the bombing in Madrid", "worse than in Homs". */
    private boolean isCompared(Draft draft, int first) {
        int at = syntax.head(first);
        for (int steps = 0; at >= 0 && at != draft.head() && steps < UPWARDS; steps++) {
            if (words.has("comparison", syntax.form(at))) {
                return true;
            }
            at = syntax.head(at);
        }
        return false;
    }

    private boolean isOfPreposition(Draft draft, Toponym place, int first) {
        int at = first;
        while (at >= 0
                && at != draft.head()
                && (place.span().covers(syntax.token(at).span()) || syntax.isNoun(at))) {
            at = syntax.head(at);
        }
        if (at < 0 || at == draft.head() || draft.match.words().contains(at)) {
            return false;
        }
        String preposition = syntax.form(at);
        int head = syntax.head(at);
        if (head >= 0 && head == draft.head() && words.has("battle", syntax.lemma(head))) {
            if (preposition.equals("for") || preposition.equals("against")) {
                return false; // "the battle for Aleppo"
            }
        }
        if (words.has("no_place", preposition)) {
            return true;
        }
        boolean country = place.resolution() == Resolution.COUNTRY;
        return switch (preposition) {
            case "from" -> head < 0 || !words.has("leave", syntax.lemma(head));
            case "to" ->
                    country && (isTalk(draft) || syntax.lemma(draft.head()).equals("surrender"));
            default -> false;
        };
    }

    private static boolean isTalk(Draft draft) {
        return PloverRules.isUtterance(draft.type) || draft.type == EventType.CONSULT;
    }

    /** A country as a subject acts, unless the verb is something that it goes through. */
    private boolean isAgent(Toponym place, int first) {
        if (place.resolution() != Resolution.COUNTRY) {
            return false;
        }
        int at = first;
        while (at >= 0 && place.span().covers(syntax.token(at).span())) {
            if (syntax.relation(at).equals("nsubj")) {
                int verb = syntax.head(at);
                return verb >= 0
                        && syntax.isVerb(verb)
                        && !words.has("undergo", syntax.lemma(verb));
            }
            at = syntax.head(at);
        }
        return false;
    }

    /** "A Lakeland woman", "the mayor of Bakhmut", "Green, of Tulsa": where they belong. */
    private boolean isAffiliation(Draft draft, Toponym place, int first) {
        for (ActorMention actor : mentions.getOrDefault(draft.sentence(), List.of())) {
            boolean within =
                    actor.span().covers(place.span())
                            && actor.span().length() > place.span().length()
                            && !place.span().covers(syntax.token(actor.head()).span());
            if (within) {
                boolean party = draft.actor.contains(actor.id());
                if (isAffiliation(actor, place, first, party)) {
                    return true;
                }
            }
        }
        for (String id : draft.actor) {
            ActorMention actor = actors.get(id);
            if (actor != null && actor.span().equals(place.span()) && !isOfEvent(draft, first)) {
                return true;
            }
        }
        return isOfPerson(place, first);
    }

    /** "The battle of Mosul", "the Mosul offensive": the noun's own place, whoever acts. */
    private boolean isOfEvent(Draft draft, int first) {
        int head = syntax.head(first);
        return syntax.isNoun(draft.head())
                && head >= 0
                && (head == draft.head()
                        || (syntax.head(head) == draft.head()
                                && words.has("scene_of", syntax.form(head))));
    }

    private boolean isAffiliation(ActorMention actor, Toponym place, int first, boolean party) {
        int last = syntax.parsed().tokenAt(place.span().end() - 1);
        int above = first;
        while (above >= 0 && above <= last && place.span().covers(syntax.token(above).span())) {
            above = syntax.head(above);
        }
        boolean within = above >= 0 && above < syntax.size();
        String link = within ? syntax.form(above) : "";
        boolean located = link.equals("in") || link.equals("at") || link.equals("near");
        return switch (actor.kind()) {
            case FACILITY -> false;
            case PEOPLE -> party && !located && !words.has("dweller", syntax.lemma(actor.head()));
            case PERSON -> !located;
            case BODY -> true;
        };
    }

    /** "Green, 18, of Tulsa". */
    private boolean isOfPerson(Toponym place, int first) {
        int preposition = syntax.head(first);
        int person = preposition < 0 ? -1 : syntax.head(preposition);
        if (person < 0 || !syntax.form(preposition).equals("of")) {
            return false;
        }
        Span span = syntax.token(person).span();
        for (ActorMention actor :
                mentions.getOrDefault(
                        syntax.parsed().sentenceAt(place.span().start()), List.of())) {
            if (actor.kind() == ActorMention.Kind.PERSON && actor.span().covers(span)) {
                return true;
            }
        }
        return false;
    }
}
