// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.EventType;

/**
 * Recipients whom no slot of a frame names, found as a last resort in what is promised, asked,
 * given or refused: "agreed to lift sanctions against the North", "gave a million dollars to build
 * schools in Nepal", "will not end the strike until the ministry pays".
 */
final class Contents {
    /** Tokens behind the predicate that still count as near: guess, most clauses are shorter. */
    private static final int NEAR = 25;

    /** Verbs whose object is moved, made or held, and no party: "send troops to Mali". */
    private static final Set<String> MOVES =
            Set.of(
                    "send",
                    "deploy",
                    "dispatch",
                    "contribute",
                    "provide",
                    "give",
                    "supply",
                    "deliver",
                    "donate",
                    "offer",
                    "set",
                    "establish",
                    "create",
                    "form",
                    "build",
                    "launch",
                    "open",
                    "reopen",
                    "hold",
                    "stage",
                    "extend",
                    "prolong",
                    "expand",
                    "increase",
                    "double",
                    "boost",
                    "withdraw",
                    "pull",
                    "move",
                    "lend",
                    "allocate",
                    "share",
                    "exchange",
                    "introduce",
                    "draft",
                    "conduct");

    /** Verbs that their subjects do with each other. */
    private static final Set<String> MUTUAL =
            Set.of(
                    "agree",
                    "sign",
                    "reach",
                    "conclude",
                    "seal",
                    "ink",
                    "strike",
                    "clinch",
                    "fail",
                    "finalise",
                    "finalize",
                    "initial",
                    "negotiate",
                    "exchange");

    private static final Set<String> UNTIL = Set.of("until", "unless", "till", "before");

    private final Syntax syntax;
    private final Participants participants;

    Contents(Syntax syntax, Participants participants) {
        this.syntax = syntax;
        this.participants = participants;
    }

    /** Gives an event without a recipient the one that its content names, if it names one. */
    void complete(Draft draft) {
        if (!draft.recipient.isEmpty() || isMutual(draft)) {
            return;
        }
        switch (draft.type) {
            case REJECT, THREATEN -> {
                draft.recipient = awaited(draft);
                if (draft.recipient.isEmpty()) {
                    draft.recipient = named(draft);
                }
            }
            case AID -> draft.recipient = people(named(draft));
            default -> {
                if (PloverRules.isUtterance(draft.type)
                        && draft.match.frame().type() != EventType.CONSULT) {
                    draft.recipient = named(draft);
                }
            }
        }
    }

    /** "The two states agreed", "the ministers signed a treaty": all parties are actors. */
    private boolean isMutual(Draft draft) {
        return draft.actor.size() > 1
                && draft.type != EventType.AID
                && (MUTUAL.contains(syntax.lemma(draft.head()))
                        || (draft.match.carrier() >= 0
                                && MUTUAL.contains(syntax.lemma(draft.match.carrier()))));
    }

    /** Aid goes to people and states, and no thing is given any. */
    private List<String> people(List<String> ids) {
        return participants.areThings(ids) ? List.of() : ids;
    }

    private List<String> named(Draft draft) {
        var dependencies = syntax.dependencies();
        int head = draft.head();
        for (int child : dependencies.children(head)) {
            boolean content =
                    switch (syntax.relation(child)) {
                        case "xcomp", "ccomp", "dobj", "prep", "acl", "nsubjpass" -> true;
                        case "advcl" ->
                                draft.type == EventType.AID
                                        && syntax.isVerb(child)
                                        && syntax.isInfinitive(child);
                        default -> false;
                    };
            int first = dependencies.leftmost(child);
            int last = Math.min(dependencies.rightmost(child), head + NEAR);
            if (content && (draft.type != EventType.AID || first > head)) {
                List<String> found = first(draft, first, last);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The first party between two tokens, inclusive, before anything that is told aside. */
    private List<String> first(Draft draft, int first, int last) {
        for (int t = first; t <= last; t++) {
            String relation = syntax.relation(t);
            if (relation.equals("relcl") || (relation.equals("advcl") && !syntax.isInfinitive(t))) {
                break;
            }
            boolean joined = t + 1 < syntax.size() && syntax.form(t + 1).equals("-");
            if (participants.headed(t).filter(a -> !draft.actor.contains(a.id())).isPresent()
                    && !syntax.pos(t).startsWith("PRP")
                    && !joined
                    && !isMoved(t)
                    && !isOwn(t, draft)
                    && !isScene(t)
                    && !isAlleged(t)) {
                List<String> ids = new ArrayList<>(participants.ids(List.of(t)));
                ids.removeAll(draft.actor);
                return ids;
            }
        }
        return List.of();
    }

    /** Whether the token is what a verb moves or makes, or stands before its noun. */
    private boolean isMoved(int token) {
        int at = token;
        for (int steps = 0; steps < 4; steps++) {
            String relation = syntax.relation(at);
            int over = syntax.head(at);
            if (over < 0) {
                return false;
            }
            if (relation.equals("dobj")) {
                return MOVES.contains(syntax.lemma(over));
            }
            boolean inner =
                    switch (relation) {
                        case "compound", "nmod", "amod", "poss", "conj" -> true;
                        default -> false;
                    };
            if (!inner) {
                return false;
            }
            at = over;
        }
        return false;
    }

    /** "Denied that its troops fired": the actor's own are no other party. */
    private boolean isOwn(int token, Draft draft) {
        int owner = syntax.dependencies().child(token, "poss");
        return owner >= 0
                && syntax.pos(owner).equals("PRP$")
                && participants.ids(List.of(owner)).stream().anyMatch(draft.actor::contains);
    }

    /** "Rejected the charges made in Geneva": where something was said is nobody. */
    private boolean isScene(int token) {
        int preposition = syntax.head(token);
        if (preposition < 0 || !syntax.relation(token).equals("pobj")) {
            return false;
        }
        int over = syntax.head(preposition);
        return (syntax.form(preposition).equals("in") || syntax.form(preposition).equals("at"))
                && over >= 0
                && syntax.isVerb(over)
                && syntax.relation(over).equals("acl")
                && participants.placeAt(token).isPresent();
    }

    /** What somebody is said to have done: "rejected claims that the army shelled the market". */
    private boolean isAlleged(int token) {
        for (int at = token, steps = 0; at >= 0 && steps < 8; at = syntax.head(at), steps++) {
            String relation = syntax.relation(at);
            boolean clause = relation.equals("acl") || relation.equals("ccomp");
            int over = syntax.head(at);
            if (clause && syntax.isVerb(at) && over >= 0) {
                return ALLEGATIONS.contains(syntax.lemma(over)) && syntax.isNoun(over);
            }
        }
        return false;
    }

    private static final Set<String> ALLEGATIONS =
            Set.of(
                    "accusation",
                    "allegation",
                    "claim",
                    "charge",
                    "suggestion",
                    "report",
                    "rumour",
                    "rumor",
                    "assertion",
                    "speculation",
                    "fear",
                    "insinuation",
                    "notion",
                    "idea");

    /** Of whom something is awaited: "until the government pays", "unless they are freed by". */
    private List<String> awaited(Draft draft) {
        var dependencies = syntax.dependencies();
        int last = Math.min(dependencies.rightmost(draft.head()), draft.head() + NEAR);
        for (int t = draft.head() + 1; t <= last; t++) {
            int clause = syntax.head(t);
            boolean waits =
                    UNTIL.contains(syntax.form(t))
                            && syntax.relation(t).equals("mark")
                            && clause > t
                            && syntax.isVerb(clause);
            if (waits) {
                return awaitedIn(draft, clause, last);
            }
        }
        return List.of();
    }

    private List<String> awaitedIn(Draft draft, int clause, int last) {
        List<String> doers = participants.ids(syntax.subjects(clause));
        doers.removeAll(draft.actor);
        if (!doers.isEmpty()) {
            return doers;
        }
        int end = Math.min(last, syntax.dependencies().rightmost(clause));
        for (int t = syntax.dependencies().leftmost(clause); t <= end; t++) {
            boolean party =
                    participants
                            .headed(t)
                            .filter(a -> a.kind() != ActorMention.Kind.FACILITY)
                            .filter(a -> !draft.actor.contains(a.id()))
                            .isPresent();
            if (party && !syntax.pos(t).startsWith("PRP")) {
                return participants.ids(List.of(t));
            }
        }
        return List.of();
    }
}
