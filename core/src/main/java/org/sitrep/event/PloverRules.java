// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;

/**
 * The rules of PLOVER that concern more than one event: what is promised or demanded is no second
 * event, a move beside an attack is not coded, future cooperation is an agreement.
 */
final class PloverRules {
    private static final Set<EventType> UTTERANCES =
            Set.of(
                    EventType.AGREE,
                    EventType.CONCEDE,
                    EventType.SUPPORT,
                    EventType.THREATEN,
                    EventType.REQUEST,
                    EventType.REJECT,
                    EventType.ACCUSE);

    private static final Set<String> CONTENT =
            Set.of(
                    "xcomp",
                    "ccomp",
                    "dobj",
                    "nsubjpass",
                    "dative",
                    "acl",
                    "oprd",
                    "acomp",
                    "advcl");
    private static final Set<String> CIRCUMSTANCE =
            Set.of(
                    "in",
                    "after",
                    "during",
                    "amid",
                    "following",
                    "since",
                    "before",
                    "despite",
                    "by",
                    "because",
                    "due",
                    "as",
                    "within",
                    "at");

    private final Syntax syntax;
    private final Arguments arguments;
    private final Announcements announcements;
    private final Demands demands;

    PloverRules(Syntax syntax, Arguments arguments, Participants participants) {
        this.syntax = syntax;
        this.arguments = arguments;
        announcements = new Announcements(syntax, arguments);
        demands = new Demands(syntax, participants);
    }

    /** Whether an event of the type is itself something said. */
    static boolean isUtterance(EventType type) {
        return UTTERANCES.contains(type);
    }

    /** The matches of a sentence without those that are the content of another. */
    List<Match> withoutContents(List<Match> matches) {
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (matches.stream().noneMatch(other -> swallows(other, match))) {
                kept.add(match);
            }
        }
        return kept;
    }

    private boolean swallows(Match outer, Match inner) {
        if (outer.head() == inner.head() || isScene(inner)) {
            return false;
        }
        EventType type = outer.frame().type();
        boolean consumes =
                isUtterance(type) && type != EventType.ACCUSE && !outer.frame().keepsContent();
        int at =
                inner.carrier() >= 0 && inner.carrier() != outer.head()
                        ? inner.carrier()
                        : inner.head();
        if (consumes && isContent(outer, at)) {
            return true;
        }
        if (inner.frame().pos() != PartOfSpeech.NOUN) {
            return false;
        }
        if (type == EventType.PROTEST && inner.frame().type() != type && isCause(outer, inner)) {
            return true;
        }
        boolean object =
                syntax.head(inner.head()) == outer.head()
                        && !syntax.relation(inner.head()).equals("nsubj");
        if (object && type == inner.frame().type() && outer.frame().pos() == PartOfSpeech.VERB) {
            return true;
        }
        return isCharge(outer) && isBare(inner) && isContent(outer, inner.head());
    }

    /** What a crowd protests against: "rallied against the execution", "to decry the arrests". */
    private boolean isCause(Match protest, Match inner) {
        int at = inner.head();
        for (int steps = 0; at >= 0 && steps < 6; steps++, at = syntax.head(at)) {
            int head = syntax.head(at);
            boolean against =
                    syntax.relation(at).equals("pobj")
                            && head >= 0
                            && AGAINST.contains(syntax.form(head));
            boolean decried =
                    syntax.relation(at).equals("dobj")
                            && head >= 0
                            && DECRY.contains(syntax.lemma(head))
                            && syntax.isInfinitive(head);
            if (against || decried) {
                return isBelow(head, protest);
            }
            if (syntax.isVerb(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBelow(int token, Match match) {
        for (int at = token, steps = 0; at >= 0 && steps < 4; steps++, at = syntax.head(at)) {
            int head = syntax.head(at);
            if (head >= 0 && (head == match.carrier() || match.words().contains(head))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> AGAINST = Set.of("against", "over", "about");
    private static final Set<String> DECRY =
            Set.of("decry", "denounce", "condemn", "mourn", "oppose", "protest", "commemorate");

    /** "Called on the president to resign at a rally": where it was said is no part of it. */
    private boolean isScene(Match inner) {
        int preposition = syntax.head(inner.head());
        return inner.frame().type() == EventType.PROTEST
                && inner.frame().pos() == PartOfSpeech.NOUN
                && preposition >= 0
                && syntax.relation(inner.head()).equals("pobj")
                && syntax.form(preposition).equals("at");
    }

    /** A rally at which the demand was made; those who made it are its actors. */
    private boolean isSceneOf(Draft protest, Draft demand) {
        if (!protest.actor.isEmpty() || !isScene(protest.match)) {
            return false;
        }
        protest.actor = demand.actor;
        return true;
    }

    private static boolean isCharge(Match match) {
        return switch (match.frame().type()) {
            case ACCUSE, SANCTION, COERCE -> true;
            default -> false;
        };
    }

    /** A crime by its name alone: "charged with murder". */
    private boolean isBare(Match noun) {
        for (String slot :
                List.of("of", "on", "against", "by", "possessive", "modifier", "between")) {
            if (!arguments.slot(noun, slot).isEmpty()) {
                return false;
            }
        }
        return !syntax.hasChild(noun.head(), "det");
    }

    /** Whether a token lies in what the outer predicate promises, asks or threatens. */
    private boolean isContent(Match outer, int token) {
        boolean described = false;
        for (int at = token, steps = 0; at >= 0 && steps < 12; steps++) {
            int head = syntax.head(at);
            String relation = syntax.relation(at);
            if (relation.equals("relcl") || (described && relation.equals("nsubjpass"))) {
                return false; // "the man accused of killing a guard was told to leave"
            }
            described |= relation.equals("acl") && !syntax.isInfinitive(at);
            if (head == outer.head() || outer.words().contains(head) || head == outer.carrier()) {
                if (head < 0) {
                    return false;
                }
                if (relation.equals("pobj") || relation.equals("pcomp")) {
                    return !CIRCUMSTANCE.contains(syntax.form(head));
                }
                if (relation.equals("conj")) {
                    return isSecondInfinitive(at, head);
                }
                return CONTENT.contains(relation)
                        ? !relation.equals("advcl") || syntax.isInfinitive(at)
                        : relation.equals("prep") && !CIRCUMSTANCE.contains(syntax.form(at));
            }
            if (relation.equals("advcl") && !syntax.isInfinitive(at)) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /** "Threatened to kill the hostages and to bomb the embassy". */
    private boolean isSecondInfinitive(int verb, int head) {
        int first = syntax.dependencies().child(head, "xcomp");
        return first >= 0
                && first < verb
                && syntax.isVerb(verb)
                && syntax.isInfinitive(verb)
                && !syntax.isInfinitive(head);
    }

    /**
     * Harm by nature, illness or accident: "the earthquake killed ten".
     *
     * @param meant whether people are told to have done it: "robbed the shops after the floods"
     */
    boolean isDisaster(Draft draft, boolean meant) {
        for (int token : arguments.slot(draft.match, "subject")) {
            if (arguments.isDisaster(token)) {
                return true; // "the tsunami slammed into the coast" accuses nobody
            }
        }
        if (draft.type != EventType.ASSAULT || meant) {
            return false;
        }
        for (String slot : List.of("subject", "by", "in", "from", "after", "of", "with")) {
            for (int token : arguments.slot(draft.match, slot)) {
                if (arguments.isDisaster(token) || isFalling(token)) {
                    return true;
                }
            }
        }
        for (int child : syntax.dependencies().children(draft.head())) {
            if (child < draft.head() && arguments.isDisaster(child)) {
                return true;
            }
        }
        return false;
    }

    /** "Hit by falling rocks": nobody throws them. */
    private boolean isFalling(int token) {
        for (int child : syntax.dependencies().children(token)) {
            if (child < token && syntax.form(child).equals("falling")) {
                return true;
            }
        }
        return false;
    }

    /** What somebody is, told beside the story: "the enclave, which is backed by Armenia". */
    boolean isState(Draft draft) {
        if (!isUtterance(draft.type) || !syntax.isVerb(draft.head())) {
            return false;
        }
        int verb = draft.head();
        while (syntax.relation(verb).equals("conj") && syntax.head(verb) >= 0) {
            verb = syntax.head(verb);
        }
        return syntax.relation(verb).equals("relcl") && syntax.isPresent(draft.head());
    }

    /** Applies what holds between the events of one sentence. */
    List<Draft> apply(List<Draft> sentence) {
        List<Draft> kept = new ArrayList<>();
        boolean assault = has(sentence, EventType.ASSAULT);
        boolean protest = has(sentence, EventType.PROTEST);
        for (Draft draft : sentence) {
            demands.read(draft);
            retype(draft);
            boolean beside =
                    (assault
                                    && draft.type == EventType.MOBILIZE
                                    && shares(draft, sentence, EventType.ASSAULT))
                            || (protest
                                    && (draft.type == EventType.REQUEST
                                            || draft.type == EventType.ACCUSE)
                                    && (shares(draft, sentence, EventType.PROTEST)
                                            || isPurpose(draft, sentence)));
            if (!beside) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** "A demonstration by reporters to denounce the law", whatever the parser hangs it on. */
    private boolean isPurpose(Draft demand, List<Draft> sentence) {
        int verb = demand.head();
        return syntax.isVerb(verb)
                && syntax.isInfinitive(verb)
                && sentence.stream().anyMatch(o -> o.type == EventType.PROTEST && o.head() < verb);
    }

    private static boolean has(List<Draft> drafts, EventType type) {
        return drafts.stream().anyMatch(d -> d.type == type);
    }

    private boolean shares(Draft draft, List<Draft> others, EventType type) {
        return others.stream()
                .anyMatch(
                        o ->
                                o.type == type
                                        && (draft.actor.isEmpty()
                                                || isSceneOf(o, draft)
                                                || o.actor.stream()
                                                        .anyMatch(draft.actor::contains)));
    }

    /**
     * Cooperation and steps back told as future are expressed intent, AGREE; what somebody will not
     * or refuses to do is REJECT.
     */
    private void retype(Draft draft) {
        if (draft.actor.isEmpty()) {
            return;
        }
        boolean cooperative =
                switch (draft.type) {
                    case CONSULT, COOPERATE, AID, RETREAT, CONCEDE, SUPPORT, AGREE -> true;
                    default -> false;
                };
        if (cooperative && draft.status == Status.FUTURE) {
            become(draft, EventType.AGREE);
        } else if (cooperative
                && draft.status == Status.NEGATED
                && isUnwilling(draft.type, draft.head())) {
            become(draft, EventType.REJECT);
        } else if (draft.type == EventType.THREATEN && isPromise(draft.head())) {
            become(draft, EventType.AGREE);
        } else if (announcements.isThreat(draft)) {
            List<String> mode = Announcements.threatened(draft);
            become(draft, EventType.THREATEN);
            draft.modes = mode;
        }
    }

    /** "Vowed not to attack", "swore never to strike first". */
    private boolean isPromise(int verb) {
        int act = syntax.dependencies().child(verb, "xcomp");
        return act >= 0
                && (syntax.is(verb, "vow") || syntax.is(verb, "swear"))
                && syntax.hasChild(act, "neg");
    }

    /** "Will not release", "failed to agree": somebody's own refusal, and no mere absence. */
    private boolean isUnwilling(EventType type, int verb) {
        for (int aux : syntax.dependencies().children(verb)) {
            switch (syntax.form(aux)) {
                case "will", "would", "wo", "wouldn", "cannot" -> {
                    return true;
                }
                default -> {}
            }
        }
        int head = syntax.head(verb);
        boolean failed =
                head >= 0 && syntax.relation(verb).equals("xcomp") && syntax.is(head, "fail");
        return failed && type != EventType.AID; // who fails to protect has refused nothing
    }

    private static void become(Draft draft, EventType type) {
        draft.type = type;
        draft.status = Status.ACTUAL;
        draft.modes = List.of();
    }
}
