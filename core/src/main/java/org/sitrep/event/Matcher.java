// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.EventType;

/** The frames that the words of one sentence fill. */
final class Matcher {
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

    private final FrameIndex index;
    private final Syntax syntax;
    private final Arguments arguments;
    private final LightVerbs lightVerbs;

    Matcher(FrameIndex index, Syntax syntax, Arguments arguments, LightVerbs lightVerbs) {
        this.index = index;
        this.syntax = syntax;
        this.arguments = arguments;
        this.lightVerbs = lightVerbs;
    }

    /**
     * The matches of a sentence in the order of the text; a word belongs to one match at most.
     *
     * @param before the types told by the sentence before, which a death or a wound may belong to:
     *     "They struck the convoy. Nine soldiers died."
     */
    List<Match> find(int sentence, int firstToken, int lastToken, Set<EventType> before) {
        List<Optional<Match>> chosen =
                new ArrayList<>(Collections.nCopies(lastToken - firstToken, Optional.empty()));
        Set<String> here = new HashSet<>();
        for (int token = firstToken; token < lastToken; token++) {
            here.add(syntax.lemma(token));
            here.add(syntax.form(token));
        }
        BitSet open = new BitSet();
        open.set(0, chosen.size());
        choose(chosen, firstToken, new Sight(sentence, here, Set.of()), open);
        Set<EventType> told = typesOf(chosen);
        told.addAll(before);
        if (!told.isEmpty()) {
            choose(chosen, firstToken, new Sight(sentence, here, told), open);
        }
        return withoutDoubles(chosen, firstToken);
    }

    /** The types that matches tell. */
    static Set<EventType> types(List<Match> matches) {
        return typesOf(matches.stream().map(Optional::of).toList());
    }

    /**
     * @param open words for which a match is looked for; those remain for which another one may be
     *     found when more types are told
     */
    private void choose(List<Optional<Match>> chosen, int firstToken, Sight sight, BitSet open) {
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            int word = i;
            open.clear(word);
            chosen.set(word, best(firstToken + word, sight, () -> open.set(word)));
            open.set(word, open.get(word) && chosen.get(word).isEmpty());
        }
    }

    private static Set<EventType> typesOf(List<Optional<Match>> chosen) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (Optional<Match> match : chosen) {
            match.filter(m -> !m.frame().tellsNothing())
                    .ifPresent(m -> types.add(m.frame().type()));
        }
        return types;
    }

    /**
     * @param later told when a frame fits but for its conditions, and they ask what else is told
     */
    private Optional<Match> best(int token, Sight sight, Runnable later) {
        Optional<PartOfSpeech> pos = partOfSpeech(token);
        if (pos.isEmpty() || arguments.isTime(token)) {
            return Optional.empty();
        }
        for (Frame frame : index.find(pos.get(), syntax.lemma(token), syntax.form(token))) {
            Optional<List<Integer>> words =
                    sight.hasWordsOf(frame) ? words(frame, token) : Optional.empty();
            if (words.isEmpty()) {
                continue;
            }
            Match match = new Match(frame, sight.sentence(), token, words.get(), -1, false, false);
            if (pos.get() == PartOfSpeech.NOUN) {
                match = lightVerbs.carry(syntax, match);
            }
            if (holds(match, sight.told())) {
                return Optional.of(match);
            }
            if (frame.asksBeside()) {
                later.run();
            }
        }
        return Optional.empty();
    }

    private Optional<PartOfSpeech> partOfSpeech(int token) {
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

    /** The tokens of the predicate's words; empty when one is missing. */
    private Optional<List<Integer>> words(Frame frame, int head) {
        List<Integer> found = new ArrayList<>();
        found.add(head);
        for (Set<String> word : frame.words().subList(1, frame.words().size())) {
            int at = isFunctionWord(word) ? functionWord(word, found) : contentWord(word, found);
            if (at < 0) {
                return Optional.empty();
            }
            found.add(at);
        }
        return Optional.of(found);
    }

    /** Whether a word of a predicate is a particle or preposition. */
    static boolean isFunctionWord(Set<String> word) {
        return word.size() == 1 && FUNCTION_WORDS.containsAll(word);
    }

    /** A particle or preposition hangs directly on a word of the predicate. */
    private int functionWord(Set<String> word, List<Integer> found) {
        var dependencies = syntax.dependencies();
        for (int i = found.size() - 1; i >= 0; i--) {
            int above = found.get(i);
            for (int c = dependencies.firstChild(above); c >= 0; c = dependencies.nextSibling(c)) {
                if (syntax.isAny(c, word) && !found.contains(c) && !leadsTime(c)) {
                    return c;
                }
                boolean clause =
                        syntax.relation(c).equals("xcomp") || syntax.relation(c).equals("advcl");
                if (clause && word.contains("to")) {
                    int aux = dependencies.child(c, "aux");
                    if (aux >= 0 && syntax.form(aux).equals("to")) {
                        return aux;
                    }
                }
            }
        }
        return -1;
    }

    /** "Shot on Monday" is no "shot on": the preposition leads a time. */
    private boolean leadsTime(int preposition) {
        int object = syntax.dependencies().child(preposition, "pobj");
        return object >= 0 && arguments.isTime(object);
    }

    /** A noun or verb hangs below the predicate's last preposition, or not far below its head. */
    private int contentWord(Set<String> word, List<Integer> found) {
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
        return modifies && syntax.isAny(noun, word) && !found.contains(noun) ? noun : -1;
    }

    private int below(int token, Set<String> word, int depth, List<Integer> taken) {
        var dependencies = syntax.dependencies();
        for (int c = dependencies.firstChild(token); c >= 0; c = dependencies.nextSibling(c)) {
            if (isLink(c) && syntax.isAny(c, word) && !taken.contains(c)) {
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

    private boolean holds(Match match, Set<EventType> told) {
        for (Condition condition : match.frame().conditions()) {
            if (arguments.satisfied(match, condition, told) != condition.wanted()) {
                return false;
            }
        }
        return true;
    }

    /** Matches with more words take their words from the others. */
    private static List<Match> withoutDoubles(List<Optional<Match>> chosen, int firstToken) {
        boolean[] taken = new boolean[chosen.size()];
        for (Optional<Match> match : chosen) {
            match.ifPresent(
                    m -> {
                        for (int word : m.words().subList(1, m.words().size())) {
                            taken[word - firstToken] |= !m.frame().tellsNothing();
                        }
                    });
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!taken[i]) {
                chosen.get(i).filter(m -> !m.frame().tellsNothing()).ifPresent(matches::add);
            }
        }
        return matches;
    }
}
