// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.event.Frame.PartOfSpeech;

/**
 * A frame as the {@link TriggerFilter} sees it: what must stand in a sentence for the frame to be
 * filled there, as far as that can be said without a parse. Sets of words are numbers of {@link
 * TriggerWords}.
 */
final class Candidate {
    private final PartOfSpeech pos;
    private final int[] required;
    private final List<Part> parts;
    private final List<Slot> conditions;
    private final int tells;
    private final int beside;

    /**
     * @param required sets of which each has a word in the sentence
     * @param parts the further words of the predicate
     * @param conditions what must stand in its slots
     * @param tells the bit of the type that it tells, when some frame asks for that type beside it
     * @param beside bits of the types of which one must be told beside it; 0 when it needs none
     */
    Candidate(
            PartOfSpeech pos,
            List<Integer> required,
            List<Part> parts,
            List<Slot> conditions,
            int tells,
            int beside) {
        this.pos = pos;
        this.required = required.stream().mapToInt(Integer::intValue).toArray();
        this.parts = List.copyOf(parts);
        this.conditions = List.copyOf(conditions);
        this.tells = tells;
        this.beside = beside;
    }

    PartOfSpeech pos() {
        return pos;
    }

    /** Not a copy: whoever reads it leaves it as it is. */
    int[] required() {
        return required;
    }

    List<Part> parts() {
        return parts;
    }

    List<Slot> conditions() {
        return conditions;
    }

    int tells() {
        return tells;
    }

    int beside() {
        return beside;
    }

    /**
     * A further word of the predicate.
     *
     * @param particle whether it is a preposition or particle, which stands close to its head
     */
    record Part(int set, boolean particle) {}

    /**
     * A condition: in one of the places stands one of the words, or a word of one of the kinds.
     *
     * @param places where, with the sets of the prepositions that lead there
     * @param words a set of words; {@link #NONE} when no word is named
     * @param kinds bits of {@link Kind}; all bits when anything will do
     */
    record Slot(List<Place> places, int words, int kinds) {
        static final int NONE = -1;

        Slot {
            places = List.copyOf(places);
        }
    }

    /** Where the words of a slot stand: the set of its preposition, where it has one. */
    record Place(Side side, int preposition) {}

    /** On which side of the head the words of a slot stand. */
    enum Side {
        ANYWHERE,
        SUBJECT,
        OBJECT,
        IN_FRONT,
        BEHIND_PREPOSITION
    }

    /** Kinds of words, as the conditions name them; a bit for each. */
    static final class Kind {
        static final int PERSON = 1;
        static final int ACTOR = 1 << 1;
        static final int ARMED = 1 << 2;
        static final int BODY = 1 << 3;
        static final int PLACE = 1 << 4;
        static final int THING = 1 << 5;
        static final int EVENT = 1 << 6;
        static final int PERIOD = 1 << 7;
        static final int ANYTHING = (1 << 8) - 1;

        /** Who may act or suffer, people and bodies alike. */
        static final int PARTY = PERSON | ACTOR | ARMED | BODY;

        private Kind() {}

        /** The bits of a kind that a condition names; 0 when it names a word. */
        static int named(String kind) {
            return switch (kind) {
                case "person" -> PERSON;
                case "actor" -> ACTOR;
                case "armed" -> ARMED;
                case "body" -> BODY;
                case "place" -> PLACE;
                case "thing" -> THING;
                case "event" -> EVENT;
                case "period" -> PERIOD;
                case "parties" -> ANYTHING;
                default -> 0;
            };
        }
    }
}
