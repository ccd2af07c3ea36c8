// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;

/**
 * Looks in the trees of a document for frames that could be filled, before it is known who and
 * where anybody is: a slot is looked up as it always is, and its words may be whoever words of
 * their kind may be. Belongs to one document and one thread.
 */
final class TriggerTree {
    private final ParsedDocument parsed;
    private final FrameWords frames;
    private final LightVerbs lightVerbs;
    private final Syntax syntax;
    private final Arguments arguments;
    private final PredicateWords predicates;
    private final TriggerWords words;

    /** What each token may name, with {@link #SEEN} once it was asked. */
    private final int[] kinds;

    private static final int SEEN = 1 << 30;

    TriggerTree(
            ParsedDocument parsed,
            FrameWords frames,
            LightVerbs lightVerbs,
            Syntax syntax,
            Arguments arguments,
            TriggerWords words) {
        this.parsed = parsed;
        this.frames = frames;
        this.lightVerbs = lightVerbs;
        this.syntax = syntax;
        this.arguments = arguments;
        predicates = new PredicateWords(syntax, arguments, frames);
        this.words = words;
        kinds = new int[syntax.size()];
    }

    /**
     * The numbers of the sentences in which some frame could be filled, and those of the lead where
     * there is any.
     */
    BitSet find(int lead) {
        BitSet found = new BitSet();
        List<Sentence> sentences = parsed.sentences();
        int first = Math.min(lead, sentences.size());
        for (int number = first; number < sentences.size(); number++) {
            found.set(number, find(number, sentences.get(number)));
        }
        for (int number = 0; number < first && found.isEmpty(); number++) {
            found.set(number, find(number, sentences.get(number)));
        }
        if (!found.isEmpty()) {
            found.set(0, first);
        }
        return found;
    }

    private boolean find(int number, Sentence it) {
        BitSet here = frames.among(it.firstToken(), it.lastToken());
        Sight sight = new Sight(number, here, Set.of());
        for (int token = it.firstToken(); token < it.lastToken(); token++) {
            Optional<PartOfSpeech> pos = predicates.partOfSpeech(token);
            if (pos.isPresent() && isHead(pos.get(), token, sight, it)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHead(PartOfSpeech pos, int token, Sight sight, Sentence it) {
        for (FrameIndex.Entry entry : frames.headedBy(pos, token)) {
            Frame frame = entry.frame();
            if (!frame.tellsNothing() && entry.mayStandAmong(sight.here())) {
                List<Integer> found = predicates.find(entry, token);
                if (!found.isEmpty() && mayHold(match(frame, sight, found), it)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Match match(Frame frame, Sight sight, List<Integer> words) {
        int head = words.getFirst();
        Match match = new Match(frame, sight.sentence(), head, words, -1, false, false);
        return frame.pos() == PartOfSpeech.NOUN ? lightVerbs.carry(syntax, match) : match;
    }

    private boolean mayHold(Match match, Sentence it) {
        for (Condition condition : match.frame().conditions()) {
            if (condition.wanted() && !mayHold(match, condition, it)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHold(Match match, Condition condition, Sentence it) {
        for (String slot : condition.slots()) {
            boolean may =
                    switch (slot) {
                        // Whose words fill these depends on who is an actor.
                        case Frame.BESIDE, "modifier", "indirect" -> true;
                        case "word", "complement" ->
                                arguments.slotSatisfied(match, slot, condition.kinds(), Set.of());
                        default -> mayFill(arguments.slot(match, slot), condition.kinds(), it);
                    };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private boolean mayFill(List<Integer> tokens, List<String> kinds, Sentence it) {
        if (kinds.isEmpty()) {
            return !tokens.isEmpty();
        }
        for (int token : tokens) {
            boolean inside = token >= it.firstToken() && token < it.lastToken();
            int may = inside ? kinds(token, it) : Kind.ANYTHING;
            for (String kind : kinds) {
                int bits = Kind.named(kind);
                if (bits == 0 ? syntax.is(token, kind) : (may & bits) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private int kinds(int token, Sentence it) {
        if (kinds[token] == 0) {
            String form = parsed.form(token);
            int next = token + 1;
            boolean followed =
                    next < it.lastToken()
                            && TaggedSentence.isNominalClass(
                                    TaggedSentence.classOf(syntax.pos(next)));
            int classes = TaggedSentence.classOf(syntax.pos(token));
            kinds[token] = SEEN | TaggedSentence.kinds(words.word(form), form, classes, followed);
        }
        return kinds[token];
    }
}
