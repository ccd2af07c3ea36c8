// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.FrameIndex.Need;

/** Where the words of a frame's predicate hang in the tree of a sentence. */
final class PredicateWords {
    /** Relations over which the further words of a predicate may hang below its head. */
    private static final Set<String> LINKS =
            Set.of(
                    "prt",
                    "dobj",
                    "prep",
                    "pobj",
                    "advmod",
                    "acomp",
                    "attr",
                    "oprd",
                    "xcomp",
                    "ccomp",
                    "dative",
                    "agent",
                    "pcomp",
                    "nsubjpass",
                    "compound",
                    "amod",
                    "acl",
                    "nmod",
                    "conj",
                    "advcl",
                    "npadvmod",
                    "dep",
                    "case",
                    "nummod",
                    "advnp",
                    "comp",
                    "neg");

    /** How deep below the head a word of the predicate may stand: verb, preposition, noun. */
    private static final int DEPTH = 2;

    /** Nouns that only measure what they are of: "a total of 12 posts", "a cache of arms". */
    private static final Set<String> QUANTITIES =
            Set.of(
                    "total",
                    "number",
                    "cache",
                    "stash",
                    "stockpile",
                    "haul",
                    "quantity",
                    "amount",
                    "lot",
                    "series",
                    "set",
                    "dozen",
                    "hundred",
                    "thousand",
                    "hundreds",
                    "thousands",
                    "dozens",
                    "scores",
                    "couple",
                    "pair",
                    "batch",
                    "shipment",
                    "load",
                    "piece",
                    "kind",
                    "type",
                    "array",
                    "variety",
                    "round",
                    "half",
                    "third",
                    "quarter",
                    "part",
                    "share",
                    "portion",
                    "rest",
                    "most",
                    "bulk",
                    "ton",
                    "tonne",
                    "tons",
                    "tonnes",
                    "barrel",
                    "sack",
                    "bag",
                    "box",
                    "crate",
                    "truckload",
                    "lorryload",
                    "boatload",
                    "planeload",
                    "trainload",
                    "convoy",
                    "consignment",
                    "tranche",
                    "instalment",
                    "dose",
                    "litre",
                    "million",
                    "billion",
                    "worth");

    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "up",
                    "out",
                    "down",
                    "off",
                    "back",
                    "over",
                    "away",
                    "through",
                    "by",
                    "upon",
                    "near",
                    "toward",
                    "towards",
                    "behind",
                    "as",
                    "of",
                    "for",
                    "in",
                    "on",
                    "to",
                    "with",
                    "against",
                    "at",
                    "from",
                    "under",
                    "into",
                    "after",
                    "around",
                    "aside",
                    "together",
                    "about",
                    "along");

    private final Syntax syntax;
    private final Arguments arguments;
    private final FrameWords words;

    PredicateWords(Syntax syntax, Arguments arguments, FrameWords words) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.words = words;
    }

    /** As what a word may head a predicate; empty when it may not. */
    Optional<PartOfSpeech> partOfSpeech(int token) {
        String pos = syntax.pos(token);
        if (pos.startsWith("NN")) {
            return Optional.of(PartOfSpeech.NOUN);
        }
        if (pos.startsWith("VB")) {
            boolean auxiliary = syntax.relation(token).startsWith("aux");
            return auxiliary ? Optional.empty() : Optional.of(PartOfSpeech.VERB);
        }
        return pos.startsWith("JJ") ? Optional.of(PartOfSpeech.ADJECTIVE) : Optional.empty();
    }

    /** The tokens of the predicate's words, the head first; empty when one is missing. */
    List<Integer> find(FrameIndex.Entry entry, int head) {
        List<Need> needs = entry.needs();
        if (needs.isEmpty()) {
            return List.of(head);
        }
        List<Integer> found = new ArrayList<>(needs.size() + 1);
        found.add(head);
        for (int i = 0; i < needs.size(); i++) {
            Need word = needs.get(i);
            int at = word.function() ? functionWord(word, found) : contentWord(word, found);
            if (at < 0) {
                return List.of();
            }
            found.add(at);
        }
        return found;
    }

    /** Whether a word of a predicate is a particle or preposition. */
    static boolean isFunctionWord(Set<String> word) {
        return word.size() == 1 && FUNCTION_WORDS.containsAll(word);
    }

    /** A particle or preposition hangs directly on a word of the predicate. */
    private int functionWord(Need word, List<Integer> found) {
        var dependencies = syntax.dependencies();
        for (int i = found.size() - 1; i >= 0; i--) {
            int above = found.get(i);
            for (int c = dependencies.firstChild(above); c >= 0; c = dependencies.nextSibling(c)) {
                if (words.is(c, word) && !found.contains(c) && !leadsTime(c)) {
                    return c;
                }
                if (word.to() && isClause(c)) {
                    int aux = dependencies.child(c, "aux");
                    if (aux >= 0 && syntax.form(aux).equals("to")) {
                        return aux;
                    }
                }
            }
        }
        return -1;
    }

    private boolean isClause(int token) {
        return syntax.relation(token).equals("xcomp") || syntax.relation(token).equals("advcl");
    }

    /** "Shot on Monday" is no "shot on": the preposition leads a time. */
    private boolean leadsTime(int preposition) {
        int object = syntax.dependencies().child(preposition, "pobj");
        return object >= 0 && arguments.isTime(object);
    }

    /** A noun or verb hangs below the predicate's last preposition, or not far below its head. */
    private int contentWord(Need word, List<Integer> found) {
        int last = found.getLast();
        if (found.size() > 1 && !syntax.relation(last).equals("aux")) {
            int under = below(last, word, 1, found);
            if (under >= 0) {
                return under;
            }
        }
        int head = found.getFirst();
        int at = below(head, word, DEPTH, found);
        if (at >= 0 || !syntax.isVerb(head) || syntax.head(head) < 0) {
            return at;
        }
        // "the talks held in Baku": the object of the participle is the noun before it.
        String relation = syntax.relation(head);
        int noun = syntax.head(head);
        boolean modifies = relation.equals("acl") || relation.equals("relcl");
        return modifies && words.is(noun, word) && !found.contains(noun) ? noun : -1;
    }

    private int below(int token, Need word, int depth, List<Integer> taken) {
        var dependencies = syntax.dependencies();
        for (int c = dependencies.firstChild(token); c >= 0; c = dependencies.nextSibling(c)) {
            if (words.is(c, word) && isLink(c) && !taken.contains(c)) {
                return c;
            }
        }
        if (depth > 1) {
            for (int c = dependencies.firstChild(token); c >= 0; c = dependencies.nextSibling(c)) {
                if (isLink(c) && !isOtherClause(c)) {
                    int less = syntax.isAny(c, QUANTITIES) ? depth : depth - 1;
                    int found = below(c, word, less, taken);
                    if (found >= 0) {
                        return found;
                    }
                }
            }
        }
        return -1;
    }

    /** "Gave him an hour to leave" is parsed like "an hour that he left". */
    private boolean isLink(int token) {
        String relation = syntax.relation(token);
        return LINKS.contains(relation) || (relation.equals("relcl") && syntax.isInfinitive(token));
    }

    private boolean isOtherClause(int token) {
        return switch (syntax.relation(token)) {
            case "advcl", "conj", "dep" -> syntax.isVerb(token);
            default -> false;
        };
    }
}
