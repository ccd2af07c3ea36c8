// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.EventType;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Which acts of violence in a sentence are the outcome of another: "shelled the town, killing
 * five", "the raid left five dead", "were killed in clashes", "killed five and wounded ten". They
 * tell one happening, and lend each other what only one of them says.
 */
final class Outcomes {
    private static final Set<String> UP =
            Set.of("advcl", "relcl", "conj", "acl", "xcomp", "ccomp", "dep");

    private final Syntax syntax;
    private final Participants participants;

    Outcomes(Syntax syntax, Participants participants) {
        this.syntax = syntax;
        this.participants = participants;
    }

    /** Links the events of one sentence, given in the order of the text. */
    void link(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.type == EventType.ASSAULT) {
                cause(draft, drafts).ifPresent(cause -> join(draft, cause));
                none(draft, drafts);
            } else {
                forced(draft, drafts);
            }
        }
    }

    /**
     * "Nobody was hurt in the shelling", "the blast caused no injuries": the act has a toll of
     * none.
     */
    private void none(Draft harm, List<Draft> drafts) {
        Map<TollKind, Toll> none = StatedNone.of(syntax, harm);
        for (Draft act : none.isEmpty() ? List.<Draft>of() : drafts) {
            boolean happened = act.type == EventType.ASSAULT && act.status.happened();
            if (happened && (closeness(harm, act) > 0 || StatedNone.isSetting(syntax, harm, act))) {
                none.forEach(act.tolls::putIfAbsent);
                harm.outcomeOf = Optional.of(act);
            }
        }
    }

    /**
     * Takes out the acts of force that are only the purpose of another: "fired tear gas to disperse
     * the crowd" tells one use of force, on the crowd.
     */
    void foldPurposes(List<Draft> drafts) {
        for (Draft purpose : List.copyOf(drafts)) {
            for (Draft means : drafts) {
                if (isPurpose(purpose, means)) {
                    if (means.recipient.isEmpty()) {
                        means.recipient = without(purpose.recipient, means.actor);
                    }
                    drafts.remove(purpose);
                    break;
                }
            }
        }
    }

    private boolean isPurpose(Draft purpose, Draft means) {
        int verb = purpose.head();
        boolean force = purpose.type == EventType.ASSAULT && means.type == EventType.ASSAULT;
        if (!force || purpose == means || !syntax.isVerb(verb) || !syntax.isInfinitive(verb)) {
            return false;
        }
        int head = syntax.head(verb);
        boolean under = head == means.head() || means.match.words().contains(head);
        return under
                && switch (syntax.relation(verb)) {
                    case "advcl", "xcomp", "acl" -> true;
                    default -> false;
                };
    }

    /** "An assault that forced the rebels to surrender": to the attacker, and on the rebels. */
    private void forced(Draft draft, List<Draft> drafts) {
        int verb = draft.head();
        while (syntax.relation(verb).equals("conj") && syntax.head(verb) >= 0) {
            verb = syntax.head(verb);
        }
        int force = syntax.head(verb);
        boolean under =
                syntax.relation(verb).equals("xcomp") || syntax.relation(verb).equals("ccomp");
        if (!under || force < 0 || !FORCE.contains(syntax.lemma(force))) {
            return;
        }
        List<Integer> subjects = syntax.subjects(force);
        for (Draft other : drafts) {
            if (other.type == EventType.ASSAULT && subjects.contains(other.head())) {
                if (draft.recipient.isEmpty()) {
                    draft.recipient = without(other.actor, draft.actor);
                }
                if (other.recipient.isEmpty()) {
                    other.recipient = without(draft.actor, other.actor);
                }
            }
        }
    }

    private static final Set<String> FORCE = Set.of("force", "compel", "drive", "push", "oblige");

    /** The closest cause: a setting before a clause, and a clause before what is coordinated. */
    private Optional<Draft> cause(Draft draft, List<Draft> drafts) {
        Optional<Draft> closest = Optional.empty();
        int most = 0;
        for (Draft other : drafts) {
            if (other != draft
                    && other.type == EventType.ASSAULT
                    && !follows(other, draft)
                    && draft.status == other.status) {
                int closeness = closeness(draft, other);
                if (closeness > most) {
                    most = closeness;
                    closest = Optional.of(other);
                }
            }
        }
        return closest;
    }

    private int closeness(Draft draft, Draft other) {
        if (syntax.isNoun(other.head())) {
            return isSubjectOrSetting(other.head(), told(draft.head())) && !isAnswer(draft, other)
                    ? 3
                    : 0;
        }
        if (isOccasion(draft, other)) {
            return 2;
        }
        return belongs(draft.head(), other.head()) ? 1 : 0;
    }

    /** The verb that tells of harm by its noun: "the blast caused heavy damage to the school". */
    private int told(int harm) {
        int verb = syntax.head(harm);
        boolean carried =
                syntax.isNoun(harm)
                        && syntax.relation(harm).equals("dobj")
                        && verb >= 0
                        && CAUSES.contains(syntax.lemma(verb));
        return carried ? verb : harm;
    }

    private static final Set<String> CAUSES = Set.of("cause", "do", "inflict", "leave", "wreak");

    /** "Soldiers opened fire after the blast": an act of its own, and no harm done by the blast. */
    private boolean isAnswer(Draft draft, Draft other) {
        int preposition = syntax.head(other.head());
        boolean later =
                preposition >= 0
                        && syntax.relation(other.head()).equals("pobj")
                        && LATER.contains(syntax.form(preposition));
        return later && (draft.match.frame().toll().isEmpty() || !draft.actor.isEmpty());
    }

    /** People taken away are an act beside: "burned houses and abducted ten children". */
    private static final Set<String> TAKE = Set.of("abduct", "kidnap", "capture", "seize");

    private static final Set<String> LATER = Set.of("after", "following");

    /** "Two were killed when police opened fire": nobody else is told to have killed them. */
    private boolean isOccasion(Draft harm, Draft act) {
        int clause = act.head();
        int over = syntax.head(clause);
        boolean joined = over == harm.head();
        if (!joined && over >= 0 && syntax.relation(over).equals("conj")) {
            joined = syntax.head(over) == harm.head();
        }
        if (!joined
                || !syntax.relation(clause).equals("advcl")
                || (harm.match.frame().toll().isEmpty() && !harm.modes.contains("destroy"))
                || !harm.actor.isEmpty()
                || act.actor.stream().anyMatch(harm.recipient::contains)) {
            return false;
        }
        for (int child : syntax.dependencies().children(clause)) {
            if (OCCASIONS.contains(syntax.form(child))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OCCASIONS = Set.of("when", "after", "as");

    /** Whether an event is, over any number of steps, the outcome of another. */
    private static boolean follows(Draft event, Draft other) {
        for (Optional<Draft> up = event.outcomeOf; up.isPresent(); up = up.get().outcomeOf) {
            if (up.get() == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first predicate tells the outcome of the second, a verb. */
    private boolean belongs(int outcome, int cause) {
        boolean taken =
                syntax.relation(outcome).equals("conj") && TAKE.contains(syntax.lemma(outcome));
        return !taken && UP.contains(syntax.relation(outcome)) && syntax.head(outcome) == cause;
    }

    /**
     * "The attack killed five", "five were killed in the attack", "the attack that killed five".
     */
    private boolean isSubjectOrSetting(int noun, int verb) {
        String relation = syntax.relation(noun);
        int head = syntax.head(noun);
        if (relation.equals("nsubj") && head == verb) {
            return true;
        }
        if (relation.equals("pobj") && head >= 0 && isSetting(head, verb)) {
            return true;
        }
        String up = syntax.relation(verb);
        boolean clause = up.equals("relcl") || up.equals("acl");
        return (clause && syntax.head(verb) == noun) || isScene(noun, verb);
    }

    /** "A strike in the harbour in which two died": whatever the parser hangs the clause on. */
    private boolean isScene(int noun, int verb) {
        int opening = -1;
        for (int child : syntax.dependencies().children(verb)) {
            int object = syntax.dependencies().child(child, "pobj");
            boolean which =
                    syntax.form(child).equals("in")
                            && object >= 0
                            && syntax.form(object).equals("which");
            opening = which && child < verb ? child : opening;
        }
        int at = opening - 1;
        if (at >= 0 && syntax.form(at).equals(",")) {
            at--;
        }
        for (int steps = 0; opening > 0 && at >= 0 && steps < PHRASE; steps++) {
            if (at == noun) {
                return true;
            }
            if (syntax.isVerb(at)) {
                return false;
            }
            at = syntax.head(at);
        }
        return false;
    }

    /** Steps up within a noun phrase: guess. */
    private static final int PHRASE = 5;

    /** "Killed in", "died due to", "succumbed to": a preposition that leads to a cause. */
    private boolean isSetting(int preposition, int verb) {
        int at = preposition;
        int over = syntax.head(at);
        if (over >= 0 && DUE.contains(syntax.form(over))) {
            at = over;
        }
        if (syntax.head(at) != verb) {
            return false;
        }
        return switch (syntax.form(at)) {
            case "in", "by", "during", "after", "from", "following", "when" -> true;
            case "due", "because", "owing" -> true;
            case "to" -> FALLS.contains(syntax.lemma(verb));
            default -> false;
        };
    }

    private static final List<String> DESTRUCTION = List.of("destroy");
    private static final Set<String> DUE = Set.of("due", "because", "owing");
    private static final Set<String> FALLS = Set.of("succumb", "fall", "lead");

    private void join(Draft outcome, Draft cause) {
        outcome.outcomeOf = Optional.of(cause);
        boolean oneSided = cause.match.frame().reciprocal() && cause.actor.size() == 1;
        if (outcome.actor.isEmpty()) {
            List<String> others = without(cause.actor, outcome.recipient);
            boolean either = cause.match.frame().reciprocal() && others.size() > 1;
            outcome.actor = either ? new ArrayList<>() : others; // one of two sides: not told which
        } else if (cause.actor.isEmpty()) {
            cause.actor = without(outcome.actor, cause.recipient);
        }
        if (oneSided) { // "soldiers were killed in clashes with rebels": they clashed
            cause.actor.addAll(without(outcome.recipient, cause.actor));
        } else if (cause.recipient.isEmpty() || participants.areThings(cause.recipient)) {
            List<String> people = without(outcome.recipient, cause.actor);
            people.removeAll(cause.recipient);
            people.addAll(cause.recipient);
            cause.recipient = people;
        }
        if (outcome.modes.isEmpty()) {
            outcome.modes = means(outcome, cause);
        } else if (outcome.modes.equals(DESTRUCTION) && !cause.modes.contains("destroy")) {
            List<String> both = new ArrayList<>(DESTRUCTION);
            both.addAll(cause.modes); // a bomb that destroyed a house is a bomb
            outcome.modes = both;
        } else if (cause.modes.isEmpty()) {
            cause.modes = means(cause, outcome);
        }
        if (outcome.instrument.isEmpty()) {
            outcome.instrument = cause.instrument;
        }
        for (Optional<Draft> up = Optional.of(cause); up.isPresent(); up = up.get().outcomeOf) {
            outcome.tolls.forEach(up.get().tolls::putIfAbsent);
        }
        cause.tolls.forEach(outcome.tolls::putIfAbsent);
    }

    /** How harm was done: who is abducted and killed is not killed by being abducted. */
    private static List<String> means(Draft to, Draft from) {
        boolean harm = !to.match.frame().toll().isEmpty();
        return harm ? from.modes.stream().filter(m -> !m.equals("abduct")).toList() : from.modes;
    }

    private static List<String> without(List<String> ids, List<String> others) {
        List<String> left = new ArrayList<>(ids);
        left.removeAll(others);
        return left;
    }
}
