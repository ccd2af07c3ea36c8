// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.EventType;
import org.sitrep.model.TollKind;

/**
 * A frame of the codebook: a predicate, and what it says of an event when the words around it stand
 * in the right slots.
 *
 * @param page where it stands, with the type it tells
 * @param name the predicate as the page writes it, for people: "open fire"
 * @param words lemmas or forms that a word of the predicate may have; the head word first
 * @param actor where the actor stands
 * @param recipient where the recipient stands
 * @param mediator where a mediator stands
 * @param instrument where the instrument stands
 * @param toll what the predicate counts, and in which slot the counted people stand
 * @param conditions all must hold
 * @param reciprocal whether all parties are actors
 * @param keepsContent whether events inside its complement are told besides it
 * @param omitted whether the words tell that the act was not done: "stood by", "did nothing"
 * @param accident whether the words tell harm that nobody meant: it and its outcomes are no events
 * @param score how sure the frame is, in [0, 1]; 0 for words that are no event
 * @param line 1-based line of its page, part of the rule's name
 */
record Frame(
        Page page,
        PartOfSpeech pos,
        String name,
        List<Set<String>> words,
        Slots actor,
        Slots recipient,
        Slots mediator,
        Slots instrument,
        Optional<TollSlot> toll,
        List<String> modes,
        List<String> contexts,
        List<Condition> conditions,
        boolean reciprocal,
        boolean keepsContent,
        boolean omitted,
        boolean accident,
        double score,
        int line) {

    /** The slot of a condition that asks for the types told besides. */
    static final String BESIDE = "beside";

    Frame {
        words = List.copyOf(words);
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        conditions = List.copyOf(conditions);
    }

    /** The name of the rule in the output: type, predicate, line of the page. */
    String rule() {
        return (page.own() ? "own/" : "") + page.typeName() + "/" + name + ":" + line;
    }

    /** The PLOVER type whose rules hold for what it tells. */
    EventType type() {
        return page.type();
    }

    /** Whether the frame tells only how many were harmed: "put the toll at 12". */
    boolean isBareToll() {
        return toll.isPresent()
                && type() == EventType.ASSAULT
                && actor.groups().isEmpty()
                && recipient.groups().isEmpty();
    }

    /** Whether the frame says that these words are no event, so that wider frames hold back. */
    boolean tellsNothing() {
        return score == 0;
    }

    /** How the head word of a predicate is used. */
    enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * Where a participant is looked for: groups whose finds are added up, each a list of slots of
     * which the first that is filled counts. Empty when the frame has no such participant.
     */
    record Slots(List<List<String>> groups) {
        static final Slots NONE = new Slots(List.of());

        Slots {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /**
     * People counted by the predicate, and the slot they stand in.
     *
     * @param survived false when the predicate leaves open whether those counted as injured
     *     survived: who "was shot" may be dead
     */
    record TollSlot(TollKind kind, String slot, boolean survived) {}

    /** Whether a condition asks what else is told: the slot {@code beside}. */
    boolean asksBeside() {
        for (Condition condition : conditions) {
            if (condition.slots().contains(BESIDE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A test of the words in a slot.
     *
     * @param wanted true for {@code if}, false for {@code unless}
     * @param slots one suffices: a slot, or {@code word} (any word near the predicate), or {@code
     *     beside} (another event of the sentence)
     * @param kinds one suffices: kinds of words, lemmas, or event types after {@code beside};
     *     empty: the slot is filled at all
     */
    record Condition(boolean wanted, List<String> slots, List<String> kinds) {
        Condition {
            slots = List.copyOf(slots);
            kinds = List.copyOf(kinds);
        }
    }
}
