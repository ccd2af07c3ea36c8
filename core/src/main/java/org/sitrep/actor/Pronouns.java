// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.actor.Draft.Form;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;

/**
 * Finds whom a pronoun means: first the subjects of the clauses around it, then the subjects of the
 * sentences before, then whoever stands first there. The order is that of Hobbs (1978), read from
 * dependencies; agreement in number, kind and gender rules candidates out.
 */
final class Pronouns {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "themselves");
    private static final Set<String> WE = Set.of("we", "us", "our");
    private static final Set<String> I = Set.of("i", "me", "my");

    /** Whose car an attacker fires at is not the attacker's. */
    private static final Set<String> ATTACKS =
            Set.of(
                    "fire", "attack", "shell", "bomb", "hit", "strike", "raid", "ambush", "target",
                    "storm", "torch", "burn", "shoot", "destroy", "loot", "blow", "besiege");

    /** The verbs whose subject is the "I" and "we" of the words they report. */
    private static final Set<String> SPEECH =
            Set.of(
                    "say",
                    "tell",
                    "add",
                    "warn",
                    "state",
                    "declare",
                    "announce",
                    "write",
                    "insist",
                    "note",
                    "explain",
                    "argue",
                    "reply",
                    "recall",
                    "admit",
                    "stress",
                    "claim",
                    "continue",
                    "ask",
                    "tweet",
                    "complain",
                    "vow",
                    "conclude",
                    "shout",
                    "respond");

    /** Both keep the work linear where a sentence never ends; no real one comes near. */
    private static final int DEEPEST = 40;

    private static final int LONGEST = 400;

    /** How many sentences back a pronoun reaches: most antecedents stand in the last two. */
    private static final int REACH = 2; // guess

    /** Bodies of one noun that "they" may mean. */
    private static final Set<String> COLLECTIVE =
            Set.of(
                    "police",
                    "group",
                    "government",
                    "army",
                    "military",
                    "family",
                    "media",
                    "team",
                    "crowd",
                    "gang",
                    "party",
                    "militia",
                    "opposition",
                    "staff");

    private final ParsedDocument parsed;
    private final Dependencies tree;
    private final Words words;
    private final List<Draft> drafts;
    private final int[] draftAt;
    private final int[] sentenceOf;

    /** 'm' or 'f' by person, from titles and from pronouns already resolved. */
    private final Map<String, Character> genders = new HashMap<>();

    Pronouns(
            ParsedDocument parsed,
            Dependencies tree,
            Words words,
            List<Draft> drafts,
            int[] draftAt,
            int[] sentenceOf) {
        this.parsed = parsed;
        this.tree = tree;
        this.words = words;
        this.drafts = drafts;
        this.draftAt = draftAt;
        this.sentenceOf = sentenceOf;
    }

    /** Whether the pronoun is somebody even when nobody knows who. */
    boolean isSomebody(Draft draft) {
        String word = draft.noun;
        return !IT.contains(word) && !word.startsWith("wh") && !word.equals("that");
    }

    /** Notes what a title says of a person's gender. */
    void note(Draft draft) {
        char gender = genderOf(draft);
        if (gender != '?') {
            genders.putIfAbsent(identity(draft), gender);
        }
    }

    private char genderOf(Draft draft) {
        String noun = draft.noun;
        for (int t = draft.first; t < draft.head; t++) {
            switch (words.form(t)) {
                case "Mr.", "Mr", "Sir", "King", "Prince" -> {
                    return 'm';
                }
                case "Mrs.", "Mrs", "Ms.", "Ms", "Queen", "Princess", "Lady", "Madam" -> {
                    return 'f';
                }
                default -> {}
            }
        }
        if (noun.endsWith("woman") || noun.equals("girl") || noun.equals("mother")) {
            return 'f';
        }
        boolean man = noun.endsWith("man") && !noun.equals("human");
        return man || noun.equals("boy") || noun.equals("father") ? 'm' : '?';
    }

    private static String identity(Draft draft) {
        return draft.person.isEmpty() ? "#" + draft.index : draft.person;
    }

    void resolve(Draft draft) {
        int found;
        if (draft.noun.startsWith("wh") || draft.noun.equals("that")) {
            found = relative(draft);
        } else if (WE.contains(draft.noun) || I.contains(draft.noun)) {
            speaker(draft);
            return;
        } else {
            found = IT.contains(draft.noun) && isExpletive(draft.head) ? -1 : search(draft);
        }
        draft.kind = kindOf(draft.noun);
        draft.plural = THEY.contains(draft.noun);
        if (found < 0) {
            return;
        }
        Draft before = drafts.get(found);
        draft.sameAs = found;
        draft.kind = before.kind;
        draft.plural = before.plural;
        draft.fillFrom(before);
        if (HE.contains(draft.noun) || SHE.contains(draft.noun)) {
            genders.putIfAbsent(identity(before), HE.contains(draft.noun) ? 'm' : 'f');
        }
    }

    private static Kind kindOf(String pronoun) {
        if (HE.contains(pronoun) || SHE.contains(pronoun) || I.contains(pronoun)) {
            return Kind.PERSON;
        }
        return THEY.contains(pronoun) || pronoun.startsWith("who") ? Kind.PEOPLE : Kind.BODY;
    }

    /** "who", "which", "that": the noun that the clause describes. */
    private int relative(Draft draft) {
        int t = draft.head;
        for (int steps = 0; t >= 0 && steps < 5; steps++) {
            Token token = parsed.tokens().get(t);
            int head = token.head();
            boolean clause = token.relation().equals("relcl") || token.relation().equals("acl");
            if (clause && head >= 0 && head < draft.head) {
                int found = draftAt[head];
                return found >= 0 && found < draft.index ? found : -1;
            }
            t = head;
        }
        return -1;
    }

    /** "We", "I": the subject of the verb that the words hang on. */
    private void speaker(Draft draft) {
        draft.kind = kindOf(draft.noun);
        int steps = 0;
        for (int t = draft.head;
                t >= 0 && steps < DEEPEST;
                t = parsed.tokens().get(t).head(), steps++) {
            if (!SPEECH.contains(parsed.tokens().get(t).lemma())) {
                continue;
            }
            int child = tree.child(t, "nsubj");
            if (child >= 0) {
                int found = draftAt[child];
                boolean other =
                        found >= 0 && child != draft.head && !tree.isWithin(draft.head, child);
                if (other && drafts.get(found).form != Form.PRONOUN) {
                    Draft before = drafts.get(found);
                    draft.country = before.country;
                    if (I.contains(draft.noun) && found < draft.index) {
                        draft.sameAs = found;
                    }
                    if (I.contains(draft.noun)) {
                        draft.fillFrom(before);
                    } else {
                        draft.sectors.addAll(before.sectors); // who speaks for a force is of it
                    }
                    return;
                }
            }
        }
    }

    /** "It is feared that", "it rains": nobody. */
    private boolean isExpletive(int token) {
        Token it = parsed.tokens().get(token);
        if (it.relation().equals("expl")) {
            return true;
        }
        if (it.head() < 0 || !it.relation().startsWith("nsubj")) {
            return false;
        }
        String verb = parsed.tokens().get(it.head()).lemma();
        return switch (verb) {
            case "be", "seem", "appear", "rain", "snow", "take", "remain", "become", "happen" ->
                    true;
            default -> it.relation().equals("nsubjpass") && tree.child(it.head(), "ccomp") >= 0;
        };
    }

    /** The subject that an object pronoun cannot mean: "he saw him" is about two persons. */
    private int barred(Draft draft) {
        Token pronoun = parsed.tokens().get(draft.head);
        int verb = pronoun.head();
        String relation = pronoun.relation();
        boolean owner = relation.equals("poss");
        for (int steps = 0; verb >= 0 && steps < 3; steps++) {
            Token above = parsed.tokens().get(verb);
            if (above.pos().startsWith("VB")) {
                boolean attack = owner && ATTACKS.contains(above.lemma());
                boolean object = !owner && !relation.startsWith("nsubj");
                return attack || object ? tree.child(verb, "nsubj") : -1;
            }
            relation = owner ? relation : "pobj";
            verb = above.head();
        }
        return -1;
    }

    private int search(Draft draft) {
        int barred =
                draft.noun.endsWith("self") || draft.noun.endsWith("selves") ? -1 : barred(draft);
        return search(draft, barred < 0 ? -1 : draftAt[barred]);
    }

    private int search(Draft draft, int barred) {
        int steps = 0;
        for (int t = parsed.tokens().get(draft.head).head();
                t >= 0 && steps < DEEPEST;
                t = parsed.tokens().get(t).head(), steps++) {
            int looked = 0;
            for (int child = tree.firstChild(t);
                    child >= 0 && looked < LONGEST;
                    child = tree.nextSibling(child), looked++) {
                String relation = parsed.tokens().get(child).relation();
                if (relation.startsWith("nsubj")
                        && draftAt[child] != barred
                        && fits(draft, draftAt[child])) {
                    return draftAt[child];
                }
            }
        }
        int own = sentenceOf[draft.head];
        for (int s = own; s >= 0 && own - s <= REACH; s--) {
            int found = inSentence(draft, s, barred);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** The most salient fitting mention of a sentence: subjects, then the order of the text. */
    private int inSentence(Draft draft, int sentence, int barred) {
        Sentence s = parsed.sentences().get(sentence);
        List<Integer> others = new ArrayList<>();
        int end = Math.min(draftAt.length, s.lastToken());
        for (int t = Math.max(s.firstToken(), end - LONGEST); t < end && t < draft.head; t++) {
            int candidate = draftAt[t];
            if (candidate == barred || !fits(draft, candidate)) {
                continue;
            }
            if (parsed.tokens().get(t).relation().startsWith("nsubj")) {
                return candidate;
            }
            others.add(candidate);
        }
        // "It" and "they" without a subject to mean are too often something else.
        boolean person = HE.contains(draft.noun) || SHE.contains(draft.noun);
        return others.isEmpty() || !person ? -1 : others.getFirst();
    }

    private boolean fits(Draft draft, int candidate) {
        if (candidate < 0 || candidate >= draft.index) {
            return false;
        }
        Draft before = drafts.get(candidate);
        boolean around = before.first <= draft.head && draft.head <= before.last;
        if (around || before.form == Form.PLACE || before.kind == Kind.FACILITY) {
            return false;
        }
        if (before.form == Form.PRONOUN && before.sameAs < 0) {
            return false;
        }
        String word = draft.noun;
        if (HE.contains(word) || SHE.contains(word)) {
            char gender = HE.contains(word) ? 'm' : 'f';
            Character known = genders.get(identity(before));
            return before.isPerson()
                    && !before.plural
                    && (known == null || known == gender)
                    && genderOf(before) != (gender == 'm' ? 'f' : 'm');
        }
        if (THEY.contains(word)) {
            return (before.plural && before.kind != Kind.PERSON)
                    || COLLECTIVE.contains(before.noun);
        }
        return IT.contains(word) && before.kind == Kind.BODY && !before.plural;
    }
}
