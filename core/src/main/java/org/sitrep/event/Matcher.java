// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.EventType;

/** The frames that the words of one sentence fill. */
final class Matcher {
    private final FrameWords words;
    private final Syntax syntax;
    private final Arguments arguments;
    private final PredicateWords predicates;
    private final LightVerbs lightVerbs;

    Matcher(FrameWords words, Syntax syntax, Arguments arguments, LightVerbs lightVerbs) {
        this.words = words;
        this.syntax = syntax;
        this.arguments = arguments;
        predicates = new PredicateWords(syntax, arguments, words);
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
        BitSet here = words.among(firstToken, lastToken);
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
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (Match match : matches) {
            if (!match.frame().tellsNothing()) {
                types.add(match.frame().type());
            }
        }
        return types;
    }

    /**
     * @param open words for which a match is looked for; those remain for which another one may be
     *     found when more types are told
     */
    private void choose(List<Optional<Match>> chosen, int firstToken, Sight sight, BitSet open) {
        for (int word = open.nextSetBit(0); word >= 0; word = open.nextSetBit(word + 1)) {
            open.clear(word);
            chosen.set(word, best(firstToken, word, sight, open));
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
     * @param open gets the word when a frame fits but for its conditions, and they ask what else is
     *     told
     */
    private Optional<Match> best(int firstToken, int word, Sight sight, BitSet open) {
        int token = firstToken + word;
        Optional<PartOfSpeech> pos = predicates.partOfSpeech(token);
        if (pos.isEmpty()) {
            return Optional.empty();
        }
        List<FrameIndex.Entry> entries = words.headedBy(pos.get(), token);
        if (entries.isEmpty() || arguments.isTime(token)) {
            return Optional.empty();
        }
        for (FrameIndex.Entry entry : entries) {
            Frame frame = entry.frame();
            List<Integer> found =
                    entry.mayStandAmong(sight.here()) ? predicates.find(entry, token) : List.of();
            if (found.isEmpty()) {
                continue;
            }
            Match match = new Match(frame, sight.sentence(), token, found, -1, false, false);
            if (pos.get() == PartOfSpeech.NOUN) {
                match = lightVerbs.carry(syntax, match);
            }
            if (holds(match, sight.told())) {
                return Optional.of(match);
            }
            if (entry.asksBeside()) {
                open.set(word);
            }
        }
        return Optional.empty();
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
            if (match.isPresent() && !match.get().frame().tellsNothing()) {
                List<Integer> words = match.get().words();
                for (int i = 1; i < words.size(); i++) {
                    taken[words.get(i) - firstToken] = true;
                }
            }
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
