// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/**
 * Verbs that add nothing to the noun that tells the event: "launch an attack", "come under fire".
 * {@code lightverbs.tsv} says what their subject does.
 */
final class LightVerbs {
    private final Map<String, Role> roles = new HashMap<>();

    /** What the subject of a light verb is to the event. */
    enum Role {
        /** The actor: launch, carry out. */
        DOES,
        /** The recipient: suffer, come under. */
        SUFFERS,
        /** The event itself: take place, occur. */
        HAPPENS
    }

    LightVerbs(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            Role role =
                    switch (row.cell(1)) {
                        case "does" -> Role.DOES;
                        case "suffers" -> Role.SUFFERS;
                        case "happens" -> Role.HAPPENS;
                        default -> throw row.fault("does, suffers or happens: " + row.cell(1));
                    };
            for (String lemma : row.list(0)) {
                roles.put(lemma, role);
            }
        }
    }

    static LightVerbs bundled() {
        return new LightVerbs(Tsv.read(LightVerbs.class, "/org/sitrep/event/lightverbs.tsv"));
    }

    Optional<Role> role(String lemma) {
        return Optional.ofNullable(roles.get(lemma));
    }

    /** "Round" of "the first round of talks", "wave" of "a wave of attacks". */
    private static int wholeOf(Syntax syntax, int noun) {
        int prep = syntax.head(noun);
        if (!syntax.relation(noun).equals("pobj") || prep < 0 || !syntax.form(prep).equals("of")) {
            return noun;
        }
        int whole = syntax.head(prep);
        return whole >= 0 && WHOLES.contains(syntax.lemma(whole)) ? whole : noun;
    }

    /** The verb over a preposition; over "responsibility for" the verb that claims it. */
    private static int claimer(Syntax syntax, int prep) {
        int head = syntax.head(prep);
        boolean responsibility =
                head >= 0 && syntax.is(head, "responsibility") && syntax.form(prep).equals("for");
        return responsibility ? syntax.head(head) : head;
    }

    private static final Set<String> JOINS =
            Set.of("engage", "take", "participate", "partake", "claim", "join", "accept", "admit");

    /** Whether a verb with an event for its subject tells that it takes place. */
    private boolean happens(Syntax syntax, int verb) {
        String lemma = syntax.lemma(verb);
        return role(lemma).filter(r -> r == Role.HAPPENS).isPresent()
                || BEGINS.contains(lemma)
                || (lemma.equals("take")
                        && !syntax.dependencies().children(verb, "dobj").isEmpty());
    }

    private static final Set<String> WHOLES =
            Set.of(
                    "round",
                    "wave",
                    "series",
                    "spate",
                    "string",
                    "day",
                    "act",
                    "campaign",
                    "week",
                    "month",
                    "number",
                    "hour",
                    "night",
                    "pair",
                    "couple",
                    "dozen",
                    "hundred");
    private static final Set<String> BEGINS =
            Set.of("begin", "start", "hold", "come", "resume", "intensify", "open", "spread");

    /** The participle behind the noun: "the offensive launched by rebels". */
    private Optional<Integer> toldBy(Syntax syntax, int noun) {
        for (int verb : syntax.dependencies().children(noun)) {
            boolean clause =
                    syntax.relation(verb).equals("acl") || syntax.relation(verb).equals("relcl");
            if (clause
                    && verb > noun
                    && role(syntax.lemma(verb)).filter(r -> r == Role.DOES).isPresent()
                    && syntax.isPassive(verb)
                    && !syntax.subjects(verb).isEmpty()) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** "The group is behind the attack", "police responded with tear gas": the subject's deed. */
    private static boolean isBehind(Syntax syntax, int prep) {
        int verb = syntax.head(prep);
        if (verb < 0 || !syntax.isVerb(verb)) {
            return false;
        }
        return switch (syntax.form(prep)) {
            case "behind" -> syntax.lemma(verb).equals("be");
            case "with" ->
                    (syntax.lemma(verb).equals("respond")
                            || syntax.lemma(verb).equals("retaliate"));
            default -> false;
        };
    }

    /** The match with its light verb, when the noun is the object of one. */
    Match carry(Syntax syntax, Match match) {
        int noun = match.head();
        while (syntax.relation(noun).equals("conj") && syntax.head(noun) >= 0) {
            noun = syntax.head(noun);
        }
        noun = wholeOf(syntax, noun);
        Optional<Integer> told = toldBy(syntax, noun);
        if (told.isPresent()) {
            return match.carriedBy(told.get(), true, false);
        }
        String relation = syntax.relation(noun);
        int verb = syntax.head(noun);
        if (relation.equals("nsubj") && verb >= 0 && happens(syntax, verb)) {
            return match.carriedBy(verb, false, false);
        }
        if (verb >= 0 && relation.equals("pobj") && isBehind(syntax, verb)) {
            return match.carriedBy(syntax.head(verb), true, false);
        }
        if (verb >= 0 && relation.equals("pobj")) {
            verb = claimer(syntax, verb);
        } else if (verb >= 0 && !relation.equals("dobj") && !relation.equals("nsubjpass")) {
            return match;
        }
        if (verb < 0 || !syntax.isVerb(verb)) {
            return match;
        }
        Optional<Role> role = role(syntax.lemma(verb));
        if (role.isEmpty() || (role.get() == Role.DOES && relation.equals("pobj"))) {
            boolean joins = JOINS.contains(syntax.lemma(verb));
            if (!joins || role.isEmpty()) {
                return match;
            }
        }
        return match.carriedBy(verb, role.get() != Role.HAPPENS, role.get() == Role.SUFFERS);
    }
}
