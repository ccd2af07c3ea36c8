// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sitrep.claim.Complements.Found;
import org.sitrep.claim.Draft.Speaker;
import org.sitrep.model.Claim;

/** Claims whose cue is a verb: "said that", "accused of", "vowed to", "was quoted as saying". */
final class VerbClaims {
    private final Reading reading;
    private final IntPredicate isActor;
    private final Speakers speakers;
    private final Complements complements;

    VerbClaims(Reading reading, IntPredicate isActor) {
        this.reading = reading;
        this.isActor = isActor;
        speakers = new Speakers(reading);
        complements = new Complements(reading, speakers);
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            int verb = i;
            if (reading.isVerb(i) && isAttributing(i)) {
                Optional<Draft> draft = reading.verbCue(i).flatMap(cue -> draft(verb, cue));
                draft.filter(d -> !isPassedOn(d, drafts)).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /**
     * "the agency reported, citing the governor": the governor is the source of what is reported,
     * and the agency passes it on. Sets both, and tells whether it was such a case.
     */
    private boolean isPassedOn(Draft citing, List<Draft> drafts) {
        int verb = citing.cueToken;
        boolean cites =
                reading.pos(verb).equals("VBG")
                        && citing.rule.equals("verb-object")
                        && switch (reading.lemma(verb)) {
                            case "cite", "quote" -> true;
                            default -> false;
                        };
        int cited = reading.trees().child(verb, "dobj");
        if (!cites || cited < verb || !isActor.test(cited)) {
            return false;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (reading.sentence(draft.cueToken) != reading.sentence(verb)) {
                return false;
            }
            if (draft.speech && draft.via.isEmpty() && !reading.isQuotedSpeech(draft.cueToken)) {
                draft.source.ifPresent(draft.via::add);
                draft.source = Optional.of(speakers.phrase(cited));
                return true;
            }
        }
        return false;
    }

    private boolean isAttributing(int i) {
        return switch (reading.relation(i)) {
            case "aux", "auxpass", "nmod", "compound", "amod", "case", "prep" -> false;
            default -> true;
        };
    }

    private Optional<Draft> draft(int verb, Cue cue) {
        Optional<Found> found = complements.of(verb, cue);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found content = found.get();
        Draft draft =
                new Draft(
                        verb,
                        Optional.of(cueRun(verb, cue, content)),
                        source(verb, content),
                        "verb-" + content.complement());
        draft.content.addAll(content.runs());
        draft.granted = cue.grants(content.complement());
        draft.speech = cue.isSpeech();
        draft.clause = Optional.of(content.clause());
        reported(verb).ifPresent(quoter -> draft.via.add(quoter));
        Firmness.set(draft, reading, cue, verb);
        if (Firmness.withholds(reading, verb) && isUtterance(content)) {
            draft.stance(Claim.Stance.DOUBTS, Claim.Certainty.POSSIBLE);
        }
        if (isUnsaid(verb, draft) || isOnlyPronoun(content) || isForAnonymity(content)) {
            return Optional.empty();
        }
        Optional<Draft> owned = new Responsibility(reading).judge(draft, cue);
        if (draft.source.filter(s -> Firmness.isNobody(reading, s.head())).isPresent()) {
            draft.source = Optional.empty();
        }
        return owned;
    }

    /**
     * Whether the verb names an utterance that has not been made: "it is too early to say that",
     * "the army should explain why". What is refused or denied has been spoken of.
     */
    private boolean isUnsaid(int verb, Draft draft) {
        if (Firmness.isNegated(reading, verb)) {
            return false;
        }
        boolean bare = reading.pos(verb).equals("VB") || reading.pos(verb).equals("VBG");
        boolean nobody =
                draft.source.isEmpty()
                        || (reading.lemma(draft.source.get().head()).equals("it")
                                && reading.pos(verb).equals("VB")
                                && reading.trees().child(verb, "nsubj") < 0);
        boolean toBe = nobody && bare && !speakers.isPassive(verb);
        if (toBe && quoting(verb) < 0 && !reading.isQuotedSpeech(verb)) {
            return true;
        }
        for (int aux : reading.trees().children(verb, "aux")) {
            switch (reading.lemma(aux)) {
                case "should", "must", "ought", "might", "can" -> {
                    return !reading.isQuotedSpeech(verb);
                }
                default -> {
                    // was said, or will be
                }
            }
        }
        return false;
    }

    /** "asked not to be named": how the source wants to be treated is no news. */
    private boolean isForAnonymity(Found content) {
        Run run = content.runs().getFirst();
        return run.length() <= 4
                && (content.complement().equals(Cue.TO)
                        || content.complement().equals(Cue.OBJECT_TO))
                && switch (reading.lemma(run.last())) {
                    case "name", "identify", "quote" -> true;
                    default -> false;
                };
    }

    /** "criticised him": nothing is said that a claim could hold. */
    private boolean isOnlyPronoun(Found content) {
        Run run = content.runs().getFirst();
        return content.runs().size() == 1
                && run.length() == 1
                && (reading.pos(run.first()).startsWith("PRP")
                        || reading.pos(run.first()).equals("DT"));
    }

    /** "to say whether": an infinitive that is a word of speech itself. */
    private boolean isUtterance(Found content) {
        Run run = content.runs().getFirst();
        int verb = Math.min(run.first() + 1, run.last());
        return content.complement().equals(Cue.TO) && reading.verbCue(verb).isPresent();
    }

    /** The speaker; in "was quoted as saying" the subject of "quoted". */
    private Optional<Speaker> source(int verb, Found content) {
        int quoted = quoting(verb);
        if (quoted >= 0) {
            int subject = reading.trees().child(quoted, "nsubjpass");
            return subject < 0 ? Optional.empty() : Optional.of(speakers.phrase(subject));
        }
        // A source inside what is said is a parse gone wrong.
        Optional<Speaker> source = speakers.of(verb).filter(s -> isOutside(s, verb, content));
        if (source.isPresent() || speakers.isPassive(verb)) {
            return source;
        }
        return speakers.beside(groupStart(verb))
                .or(() -> complements.invertedSubject(verb).map(speakers::phrase))
                .filter(s -> isOutside(s, verb, content));
    }

    private boolean isOutside(Speaker source, int verb, Found content) {
        boolean quoted = reading.isQuotedSpeech(source.head()) && !reading.isQuotedSpeech(verb);
        return !quoted && content.runs().stream().noneMatch(run -> run.holds(source.head()));
    }

    /** The passive verb "quoted" of "was quoted as saying"; -1 when the verb is not so reported. */
    private int quoting(int verb) {
        int as = reading.head(verb);
        if (!reading.relation(verb).equals("pcomp") || as < 0 || !reading.lemma(as).equals("as")) {
            return -1;
        }
        int quoted = reading.head(as);
        return quoted >= 0 && reading.isVerb(quoted) && speakers.isPassive(quoted) ? quoted : -1;
    }

    private Optional<Speaker> reported(int verb) {
        int quoted = quoting(verb);
        int by = quoted < 0 ? -1 : speakers.agent(quoted);
        return by < 0 ? Optional.empty() : Optional.of(speakers.phrase(by));
    }

    private Run cueRun(int verb, Cue cue, Found content) {
        int quoted = quoting(verb);
        int first = groupStart(quoted >= 0 && verb - quoted <= 6 ? quoted : verb); // guess
        int last = verb + cue.words().size() - 1;
        int next = last + 1;
        if (content.marker() == next) {
            last = next;
        }
        return new Run(first, last);
    }

    /** The first auxiliary before a verb, when nothing but adverbs stands between. */
    private int groupStart(int verb) {
        int first = verb;
        for (int i = verb - 1; i >= 0 && reading.head(i) == verb; i--) {
            switch (reading.relation(i)) {
                case "aux", "auxpass" -> first = i;
                case "neg", "advmod" -> {
                    // belongs to the group when an auxiliary stands before it
                }
                default -> {
                    return first;
                }
            }
        }
        return first;
    }
}
