// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.model.Dependencies;
import org.sitrep.model.Document.Block;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Token;

/**
 * The grammar of a document as the frames see it: who does and who suffers what a verb says,
 * whatever its voice and wherever it stands.
 *
 * <p>Subjects and objects are <em>deep</em>: the subject of "was bombed by rebels" is "rebels".
 * What a verb leaves out is taken from the clause around it: coordination ("came and burned"),
 * control ("forced them to leave"), relative clauses, participles ("killing five").
 */
final class Syntax {
    /** How far a missing subject is looked for; deeper nesting is a fault of the parse. A guess. */
    private static final int DEPTH = 6;

    private static final Set<String> SUBJECT_CONTROL =
            Set.of("promise", "threaten", "vow", "use", "need", "take", "lack", "risk");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final ParsedDocument parsed;
    private final Dependencies dependencies;
    private final Compounds words;
    private final String[] lemmas;
    private final String[] tags;

    /**
     * @param known the words of the codebook: compounds among them are read as one word
     */
    Syntax(ParsedDocument parsed, Set<String> known) {
        this.parsed = parsed;
        dependencies = Dependencies.of(parsed);
        words = new Compounds(parsed, known);
        lemmas = new String[words.size()];
        tags = new String[words.size()];
        for (int i = 0; i < lemmas.length; i++) {
            boolean verb = words.firstOf(i) < i && words.tag(i).startsWith("VB");
            lemmas[i] = verb ? words.form(i) : Lemmas.of(parsed.tokens().get(i));
            String tag = words.tag(i);
            boolean present = tag.equals("NNS") && ParserSlips.isPresentVerb(dependencies, i);
            tags[i] = present ? "VBZ" : tag;
        }
    }

    ParsedDocument parsed() {
        return parsed;
    }

    Dependencies dependencies() {
        return dependencies;
    }

    Token token(int i) {
        return parsed.tokens().get(i);
    }

    int size() {
        return lemmas.length;
    }

    /** The token in lower case. */
    String form(int i) {
        return words.form(i);
    }

    String lemma(int i) {
        return lemmas[i];
    }

    String pos(int i) {
        return tags[i];
    }

    String relation(int i) {
        return token(i).relation();
    }

    /** The first token of a compound that is read as one word at this token, else the token. */
    int firstOf(int i) {
        return words.firstOf(i);
    }

    int head(int i) {
        return token(i).head();
    }

    /** Whether a sentence is the line before a report that tells from where it was sent. */
    boolean isDateline(int sentence) {
        List<Block> blocks = parsed.document().blocks();
        int block = parsed.sentences().get(sentence).block();
        return block >= 0
                && block < blocks.size()
                && blocks.get(block).kind() == Block.Kind.DATELINE;
    }

    /** "No group", "none of them", "nobody": a party that is denied. */
    boolean isNobody(int i) {
        String form = form(i);
        if (form.equals("nobody") || form.equals("none")) {
            return true;
        }
        for (int child : dependencies.children(i)) {
            boolean none = relation(child).equals("det") && form(child).equals("no");
            if (none || isNeither(child)) {
                return true;
            }
        }
        return isNotOne(i);
    }

    /** "Not a single arrest", "not one of the attackers". */
    private boolean isNotOne(int i) {
        int first = dependencies.leftmost(i);
        if (i - first < 2 || !form(first).equals("not")) {
            return form(i).equals("one") && i > 0 && form(i - 1).equals("not");
        }
        boolean single = form(first + 1).equals("a") && form(first + 2).equals("single");
        return single || form(first + 1).equals("one");
    }

    /** "Neither side", "neither the army nor the rebels", "neither beat nor robbed". */
    boolean isNeither(int i) {
        return form(i).equals("neither")
                && (relation(i).equals("det") || relation(i).equals("preconj"));
    }

    /** Whether a verb is in the present tense, its auxiliaries included. */
    boolean isPresent(int verb) {
        for (int aux : dependencies.children(verb)) {
            if (relation(aux).startsWith("aux")) {
                return form(aux).equals("is") || form(aux).equals("are");
            }
        }
        return pos(verb).equals("VBZ") || pos(verb).equals("VBP");
    }

    boolean isVerb(int i) {
        return pos(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return pos(i).startsWith("NN");
    }

    /** Whether lemma or form is the word. */
    boolean is(int i, String word) {
        return lemma(i).equals(word) || form(i).equals(word);
    }

    boolean isAny(int i, Set<String> words) {
        return words.contains(lemma(i)) || words.contains(form(i));
    }

    boolean hasChild(int i, String relation) {
        return dependencies.child(i, relation) >= 0;
    }

    /** Whether a verb is passive, with or without its auxiliary. */
    boolean isPassive(int verb) {
        if (hasChild(verb, "auxpass") || hasChild(verb, "nsubjpass")) {
            return true;
        }
        if (ParserSlips.isReduced(this, verb)) {
            return !hasChild(verb, "dobj");
        }
        if (ParserSlips.behindWeekday(this, verb).isPresent() || ParserSlips.isCall(this, verb)) {
            return false; // "fighters captured on Thursday a hill": they captured it
        }
        if (ParserSlips.isReducedRoot(this, verb)) {
            return true;
        }
        boolean pair = ParserSlips.isPairedHarm(this, verb) && isPassive(head(verb));
        if (pair || !pos(verb).equals("VBN") || hasChild(verb, "aux") || hasChild(verb, "nsubj")) {
            return pair;
        }
        return switch (relation(verb)) {
            case "conj" -> head(verb) >= 0 && isVerb(head(verb)) && isPassive(head(verb));
            default -> !hasChild(verb, "dobj") || hasChild(verb, "agent");
        };
    }

    /** Who does what the verb says. */
    List<Integer> subjects(int verb) {
        if (!isPassive(verb)) {
            return withConjuncts(surfaceSubjects(verb, 0));
        }
        List<Integer> agents = new ArrayList<>();
        for (int child : dependencies.children(verb)) {
            if (is(child, "by") && !isVerb(child)) {
                agents.addAll(dependencies.children(child, "pobj"));
            }
        }
        return withConjuncts(agents);
    }

    /** Who suffers what the verb says. */
    List<Integer> objects(int verb) {
        if (isPassive(verb)) {
            return withConjuncts(surfaceSubjects(verb, 0));
        }
        List<Integer> objects = new ArrayList<>();
        for (int child : dependencies.children(verb, "dobj")) {
            objects.add(isRelative(child) ? antecedent(verb, child) : child);
        }
        if (objects.isEmpty() && relation(verb).equals("relcl") && !subjectIsRelative(verb)) {
            boolean bare = hasChild(verb, "nsubj") && !ParserSlips.isOfWhose(this, verb);
            if (head(verb) >= 0 && bare && hasNoRelativeElsewhere(verb)) {
                objects.add(head(verb));
            }
        }
        if (objects.isEmpty()) {
            objects.addAll(SharedObjects.of(this, verb));
        }
        if (objects.isEmpty() && hasChild(verb, "prt")) {
            objects.addAll(dependencies.children(verb, "oprd")); // "called out the guard"
        }
        if (objects.isEmpty() && pos(verb).equals("VBG")) {
            objects.addAll(after(verb, "of"));
        }
        if (objects.isEmpty()) {
            ParserSlips.behindWeekday(this, verb).ifPresent(objects::add);
        }
        if (objects.isEmpty()) {
            objects.addAll(SharedObjects.ofClause(this, verb));
        }
        return withConjuncts(objects);
    }

    private boolean hasNoRelativeElsewhere(int verb) {
        for (int child : dependencies.children(verb)) {
            if (relation(child).equals("prep") && hasRelativeObject(child)) {
                return false;
            }
            if (relation(child).equals("advmod") && pos(child).equals("WRB")) {
                return false;
            }
        }
        return true;
    }

    private boolean hasRelativeObject(int prep) {
        int object = dependencies.child(prep, "pobj");
        return object >= 0 && isRelative(object);
    }

    boolean isInfinitive(int verb) {
        int aux = dependencies.child(verb, "aux");
        return aux >= 0 && form(aux).equals("to");
    }

    private boolean isRelative(int i) {
        return pos(i).startsWith("W") && RELATIVE.contains(lemma(i));
    }

    private boolean subjectIsRelative(int verb) {
        for (int child : dependencies.children(verb)) {
            if (relation(child).startsWith("nsubj") && isRelative(child)) {
                return true;
            }
        }
        return false;
    }

    private int antecedent(int verb, int pronoun) {
        for (int v = verb, steps = 0; v >= 0 && steps < DEPTH; v = head(v), steps++) {
            if (relation(v).equals("relcl") && head(v) >= 0) {
                return head(v);
            }
        }
        return pronoun;
    }

    /** The subject as it stands in the sentence, looked for up the clause when it is left out. */
    List<Integer> surfaceSubjects(int verb, int depth) {
        List<Integer> found = new ArrayList<>();
        for (int child : dependencies.children(verb)) {
            if (relation(child).equals("nsubj") || relation(child).equals("nsubjpass")) {
                found.add(isRelative(child) ? antecedent(verb, child) : child);
            }
        }
        boolean clause = hasChild(verb, "csubj") || hasChild(verb, "csubjpass");
        if (!found.isEmpty() || clause || depth > DEPTH || head(verb) < 0) {
            return found;
        }
        if (ParserSlips.isReduced(this, verb)) {
            return List.of(verb - 1);
        }
        int head = head(verb);
        return switch (relation(verb)) {
            case "conj" ->
                    isVerb(head) || isCopular(head) ? surfaceSubjects(head, depth + 1) : found;
            case "xcomp", "oprd" -> controller(head, depth);
            case "advcl", "dep", "ccomp", "aux", "auxpass", "parataxis" ->
                    isVerb(head) ? surfaceSubjects(head, depth + 1) : found;
            case "acl", "relcl" -> modified(verb, head, depth);
            case "pcomp" -> underPreposition(head, depth);
            default -> found;
        };
    }

    private boolean isCopular(int i) {
        return hasChild(i, "cop") || hasChild(i, "nsubj");
    }

    /** Who does the verb below a verb of control, or below an adjective: "ready to leave". */
    private List<Integer> controller(int governor, int depth) {
        if (!isVerb(governor)) {
            int up = head(governor);
            return up >= 0 && isVerb(up) ? surfaceSubjects(up, depth + 1) : List.of();
        }
        if (!SUBJECT_CONTROL.contains(lemma(governor))) {
            List<Integer> objects = new ArrayList<>(dependencies.children(governor, "dobj"));
            if (objects.isEmpty()) {
                objects.addAll(dependencies.children(governor, "dative"));
            }
            objects.removeIf(o -> pos(o).startsWith("IN") || pos(o).equals("TO"));
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        return surfaceSubjects(governor, depth + 1);
    }

    /** The noun that a clause modifies; who owns the noun, for an infinitive: "a plan to leave". */
    private List<Integer> modified(int verb, int noun, int depth) {
        if (relation(verb).equals("acl") && isInfinitive(verb)) {
            List<Integer> owners = new ArrayList<>(dependencies.children(noun, "poss"));
            int up = head(noun);
            if (owners.isEmpty() && up >= 0 && isVerb(up)) {
                owners.addAll(surfaceSubjects(up, depth + 1));
            }
            return owners;
        }
        return List.of(noun);
    }

    private List<Integer> underPreposition(int prep, int depth) {
        int governor = head(prep);
        int object = dependencies.child(prep, "pobj");
        if (object >= 0 && form(prep).equals("with")) {
            return List.of(object); // "with delegates meeting the envoy"
        }
        if (governor < 0) {
            return List.of();
        }
        if (isVerb(governor)) {
            boolean ofObject =
                    switch (form(prep)) {
                        case "of", "for", "from", "with", "into" -> true;
                        default -> false;
                    };
            if (ofObject && isPassive(governor)) {
                return surfaceSubjects(governor, depth + 1);
            }
            List<Integer> objects = dependencies.children(governor, "dobj");
            return ofObject && !objects.isEmpty() ? objects : surfaceSubjects(governor, depth + 1);
        }
        return dependencies.children(governor, "poss");
    }

    /** The nouns after a preposition that belongs to the token. */
    List<Integer> after(int token, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (int child : dependencies.children(token)) {
            if (form(child).equals(preposition) && !isVerb(child) && !isNoun(child)) {
                found.addAll(dependencies.children(child, "pobj"));
            }
        }
        return withConjuncts(found);
    }

    /** The tokens and those coordinated with them, without doubles. */
    List<Integer> withConjuncts(List<Integer> tokens) {
        List<Integer> all = new ArrayList<>(tokens);
        for (int at = 0; at < all.size() && all.size() < 30; at++) {
            for (int conjunct : dependencies.children(all.get(at), "conj")) {
                if (!isVerb(conjunct) && !all.contains(conjunct)) {
                    all.add(conjunct);
                }
            }
        }
        return all;
    }
}
