// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Arrays;
import java.util.List;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.Candidate.Part;
import org.sitrep.event.Candidate.Place;
import org.sitrep.event.Candidate.Slot;
import org.sitrep.event.Frame.PartOfSpeech;

/**
 * Looks in a tagged sentence for a frame that could be filled there: its head of the right part of
 * speech, the rest near it. Confined to one thread.
 *
 * <p>The distances are those at which the development sets lose fewer than one event in 500.
 */
final class TriggerNear {
    private static final int NEAR = 12; // words to either side for a further word of the predicate
    private static final int PARTICLE_BEFORE = 4; // words: "in which he took"
    private static final int PARTICLE_BEHIND = 10; // words: "took the boys and their mother in"
    private static final int RIGHT = 12; // words behind the head in which an object begins
    private static final int LEFT = 20; // words before a participle in which its object may stand
    private static final int INVERTED = 4; // words: "said the minister"
    private static final int FRONT = 8; // words before a noun that belong to it

    private final TriggerWords words;
    private int[] entries = {};
    private int[] kinds = {};

    TriggerNear(TriggerWords words) {
        this.words = words;
    }

    /** Whether some frame could be filled. */
    boolean find(List<String> forms, List<String> tags) {
        read(forms, tags);
        for (int word = 0; word < forms.size(); word++) {
            if (isJoined(forms, word)) {
                return true;
            }
            for (Candidate candidate : words.heads(entries[word])) {
                if (isHead(candidate.pos(), tags.get(word))
                        && fits(candidate, word, tags.get(word), forms.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void read(List<String> forms, List<String> tags) {
        if (entries.length < forms.size()) {
            entries = new int[2 * forms.size()];
            kinds = new int[2 * forms.size()];
        }
        Arrays.fill(entries, 0, forms.size(), -1);
        for (int word = 0; word < forms.size(); word++) {
            entries[word] = words.entry(hash(TriggerWords.EMPTY, forms.get(word)));
            kinds[word] = kinds(forms.get(word), tags.get(word), entries[word]);
        }
    }

    private static long hash(long before, String form) {
        long hash = before;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '.' || i + 1 < form.length()) { // the stop of the last word of a sentence
                hash = TriggerWords.then(hash, Character.toLowerCase(c));
            }
        }
        return hash;
    }

    /** "Cease-fire", which is three words here and may be one of the codebook. */
    private boolean isJoined(List<String> forms, int word) {
        if (word < 2 || !forms.get(word - 1).equals("-")) {
            return false;
        }
        long first = hash(TriggerWords.EMPTY, forms.get(word - 2));
        int whole = words.entry(hash(TriggerWords.then(first, '-'), forms.get(word)));
        int solid = words.entry(hash(first, forms.get(word)));
        boolean longer = word >= 4 && forms.get(word - 3).equals("-");
        return words.heads(whole).length > 0 || words.heads(solid).length > 0 || longer;
    }

    private static boolean isHead(PartOfSpeech pos, String tag) {
        return switch (pos) {
            case NOUN -> tag.startsWith("NN");
            case VERB -> tag.startsWith("VB") || tag.equals("NNS"); // "army shells village"
            case ADJECTIVE -> tag.startsWith("JJ");
        };
    }

    private boolean fits(Candidate candidate, int head, String tag, int end) {
        for (Part part : candidate.parts()) {
            int before = part.particle() ? PARTICLE_BEFORE : NEAR;
            int behind = part.particle() ? PARTICLE_BEHIND : NEAR;
            if (next(part.set(), head, Math.max(0, head - before), head + behind + 1, end) < 0) {
                return false;
            }
        }
        for (Slot slot : candidate.conditions()) {
            if (!holds(slot, head, tag, end)) {
                return false;
            }
        }
        return true;
    }

    /** The first word of a set in a stretch, without the head; negative when there is none. */
    private int next(int set, int head, int from, int until, int end) {
        for (int word = from; word < Math.min(until, end); word++) {
            if (word != head && isIn(set, entries[word])) {
                return word;
            }
        }
        return -1;
    }

    private boolean isIn(int set, int entry) {
        for (int each : words.sets(entry)) {
            if (each == set) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Slot slot, int head, String tag, int end) {
        for (Place place : slot.places()) {
            if (holds(slot, place, head, tag, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Slot slot, Place place, int head, String tag, int end) {
        // "The bridge bombed by rebels": what a participle does it to may stand before it.
        boolean participle = !tag.startsWith("VB") || tag.equals("VBN") || tag.equals("VBD");
        return switch (place.side()) {
            case ANYWHERE -> isIn(slot, head, 0, end);
            case SUBJECT -> isIn(slot, head, 0, participle ? end : head + INVERTED + 1, end);
            case OBJECT ->
                    isIn(slot, head, participle ? head - LEFT : head + 1, head + RIGHT + 1, end);
            case IN_FRONT -> isIn(slot, head, head - FRONT, head, end);
            case BEHIND_PREPOSITION -> {
                int from = Math.max(0, head - 2);
                int at = next(place.preposition(), head, from, head + RIGHT + 1, end);
                yield at >= 0 && isIn(slot, head, at + 1, head + 2 * RIGHT, end);
            }
        };
    }

    private boolean isIn(Slot slot, int head, int from, int end) {
        return isIn(slot, head, from, end, end);
    }

    private boolean isIn(Slot slot, int head, int from, int until, int end) {
        for (int word = Math.max(0, from); word < Math.min(until, end); word++) {
            boolean named = slot.words() != Slot.NONE && isIn(slot.words(), entries[word]);
            if (word != head && (named || (kinds[word] & slot.kinds()) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** What kinds of thing a word may name: rather too many. */
    private int kinds(String form, String tag, int entry) {
        boolean noun = tag.startsWith("NN");
        boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
        if (tag.startsWith("NNP") || (capital && (noun || tag.startsWith("JJ")))) {
            return Kind.ANYTHING;
        }
        int found = Kind.PERIOD;
        if (noun) {
            found |= Kind.ANYTHING & ~Kind.PLACE;
        }
        if (tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("DT")) {
            found |= Kind.PERSON | Kind.ACTOR | Kind.ARMED | Kind.BODY;
        }
        int listed = words.kinds(entry);
        if (tag.equals("CD") || form.equals("old") || (listed & (Kind.PERSON | Kind.ARMED)) != 0) {
            found |= Kind.PERSON | Kind.ACTOR | Kind.ARMED;
        }
        found |= listed & Kind.PLACE;
        return found;
    }
}
