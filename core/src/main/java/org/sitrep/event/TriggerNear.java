// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.Candidate.Part;
import org.sitrep.event.Candidate.Place;
import org.sitrep.event.Candidate.Slot;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.TaggedSentence.Voice;
import org.sitrep.event.TriggerWords.Word;

/**
 * Looks in the tagged sentences of one document, one after the other, for a frame that could be
 * filled there: its head of the right part of speech, the rest near it, on the side on which the
 * parse would look for it. Confined to one thread.
 *
 * <p>The distances are those at which the development sets lose fewer than one event in 400.
 */
final class TriggerNear {
    private static final int NEAR = 12; // words to either side for a further word of the predicate
    private static final int PARTICLE_BEFORE = 4; // words: "in which he took"
    private static final int PARTICLE_BEHIND = 10; // words: "took the boys and their mother in"
    private static final int RIGHT = 12; // words behind the head in which an object begins
    private static final int LEFT = 20; // words before a participle in which its object may stand
    private static final int AGENT = 16; // words behind a passive in which "by" may stand
    private static final int INVERTED = 4; // words: "said the minister"
    private static final int FRONT = 8; // words before a noun that belong to it

    private final TriggerWords words;
    private final TaggedSentence sentence;

    /** Bits of the types that some frame so far could tell. */
    private int told;

    TriggerNear(TriggerWords words) {
        this.words = words;
        sentence = new TaggedSentence(words);
    }

    /** Whether some frame could be filled. */
    boolean find(List<String> forms, List<String> tags) {
        sentence.read(forms, tags);
        boolean found = false;
        int wanted = 0;
        for (int word = 0; word < forms.size(); word++) {
            found = found || isJoined(word);
            Word known = sentence.known(word);
            if (found && (known.tells() & ~told) == 0) {
                continue; // nothing new
            }
            for (Candidate candidate : known.heads()) {
                boolean news = !found || (candidate.tells() & ~told) != 0;
                if (news && isHead(candidate.pos(), word) && fits(candidate, word)) {
                    wanted |= candidate.beside();
                    if (candidate.beside() == 0 || (candidate.beside() & told) != 0) {
                        found = true;
                        told |= candidate.tells();
                    }
                }
            }
        }
        // "Nine died in the blast": what a frame asks for beside it may stand behind it.
        return found || (wanted & told) != 0;
    }

    /** "Cease-fire", which is three words here and may be one of the codebook. */
    private boolean isJoined(int last) {
        int word = last;
        while (word >= 2 && sentence.form(word - 1).equals("-") && last - word < LONGEST_JOINED) {
            word -= 2;
            if (isWord(word, last, true) || isWord(word, last, false)) {
                return true;
            }
        }
        return false;
    }

    private static final int LONGEST_JOINED = 4; // tokens behind the first: "hit-and-run"

    private boolean isWord(int first, int last, boolean hyphens) {
        long hash = TriggerWords.EMPTY;
        for (int word = first; word <= last; word += 2) {
            long before = hyphens && word > first ? TriggerWords.then(hash, '-') : hash;
            hash = TriggerWords.hash(before, sentence.form(word));
        }
        return words.word(hash).heads().length > 0;
    }

    private boolean isHead(PartOfSpeech pos, int word) {
        return switch (pos) {
            case NOUN -> sentence.isNoun(word) && !isMonth(word);
            case VERB -> sentence.isVerb(word) || sentence.tag(word).equals("NNS"); // "army shells"
            case ADJECTIVE -> sentence.isAdjective(word);
        };
    }

    /** "In March"; not "the March on Rome", "Peace March". */
    private boolean isMonth(int word) {
        if (!sentence.form(word).equals("March") || word == 0) {
            return false;
        }
        return switch (sentence.tag(word - 1)) {
            case "DT", "JJ", "POS" -> false;
            default -> !sentence.isNoun(word - 1);
        };
    }

    private boolean fits(Candidate candidate, int head) {
        if (!sentence.hasAll(candidate.required())) {
            return false;
        }
        for (Part part : candidate.parts()) {
            if (!isNear(part, head)) {
                return false;
            }
        }
        for (Slot slot : candidate.conditions()) {
            if (!holds(slot, head)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of the set stands near the head and in its clause. */
    private boolean isNear(Part part, int head) {
        int before = part.particle() ? PARTICLE_BEFORE : NEAR;
        int behind = part.particle() ? PARTICLE_BEHIND : NEAR;
        for (int word = head + 1; word < Math.min(head + behind + 1, sentence.size()); word++) {
            if (isPart(part, word)) {
                return true;
            }
            if (sentence.isTensed(word)) {
                break;
            }
        }
        for (int word = head - 1; word >= Math.max(0, head - before); word--) {
            if (isPart(part, word)) {
                return true;
            }
            if (sentence.isTensed(word) && !sentence.isAuxiliary(word)) {
                break;
            }
        }
        return false;
    }

    /** "Said no to the plan", and not "said no bus ran": no frame holds a determiner. */
    private boolean isPart(Part part, int word) {
        return sentence.isIn(part.set(), word)
                && !(sentence.isDeterminer(word) && sentence.isNominal(word + 1));
    }

    private boolean holds(Slot slot, int head) {
        for (Place place : slot.places()) {
            if (holds(slot, place, head)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Slot slot, Place place, int head) {
        return switch (place.side()) {
            case ANYWHERE -> isFilled(slot, head, 0, sentence.size());
            case SUBJECT -> holdsSubject(slot, head);
            case OBJECT -> holdsObject(slot, head);
            case IN_FRONT -> isFilled(slot, head, head - FRONT, head);
            case BEHIND_PREPOSITION -> {
                int at = preposition(place, head);
                yield at >= 0 && isFilled(slot, head, at + 1, head + 2 * RIGHT);
            }
        };
    }

    private int preposition(Place place, int head) {
        int end = Math.min(head + RIGHT + 1, sentence.size());
        for (int word = Math.max(0, head - 2); word < end; word++) {
            if (word != head && sentence.isIn(place.preposition(), word)) {
                return word;
            }
        }
        return -1;
    }

    private boolean holdsSubject(Slot slot, int head) {
        Voice voice = sentence.voice(head);
        if (voice == Voice.PASSIVE) {
            int by = by(head);
            return by >= 0 && isFilled(slot, head, by + 1, sentence.size());
        }
        if (!sentence.isVerb(head) || !sentence.isFinite(head)) {
            int end = voice == Voice.ACTIVE ? head + INVERTED + 1 : sentence.size();
            return isFilled(slot, head, 0, end);
        }
        int end = voice == Voice.ACTIVE ? head + INVERTED + 1 : sentence.size();
        return isFilledBefore(slot, head) || isFilled(slot, head, head + 1, end);
    }

    private int by(int head) {
        for (int at = head + 1; at < Math.min(head + AGENT + 1, sentence.size()); at++) {
            if (sentence.form(at).equalsIgnoreCase("by")) {
                return at;
            }
        }
        return -1;
    }

    private boolean holdsObject(Slot slot, int head) {
        return switch (sentence.voice(head)) {
            case ACTIVE -> isFilledBehind(slot, head);
            case EITHER -> isFilledBehind(slot, head) || isFilled(slot, head, head - LEFT, head);
            case PASSIVE -> {
                boolean before =
                        sentence.isFinite(head)
                                ? isFilledBefore(slot, head)
                                : isFilled(slot, head, head - LEFT, head);
                yield before || isFilled(slot, head, head + 1, head + INVERTED);
            }
        };
    }

    /**
     * Whether the subject of a finite verb may be of the slot: it stands before the verb, behind no
     * preposition, and in the verb's clause where that has a noun of its own.
     */
    private boolean isFilledBefore(Slot slot, int verb) {
        int last = verb - 1;
        while (last >= 0 && (sentence.isAuxiliary(last) || sentence.isAdverb(last))) {
            last--;
        }
        boolean resumed = last >= 0 && isBreak(last); // "the army, which fled, came back"
        boolean own = false;
        for (int word = last; word >= 0; word--) {
            if (own && !resumed && sentence.isTensed(word)) {
                return false;
            }
            boolean head = sentence.isPhraseHead(word);
            boolean fills = fills(slot, word);
            if ((head || fills) && (word == last || !sentence.isLed(word))) {
                if (fills) {
                    return true;
                }
                own |= (sentence.kinds(word) & Kind.PERIOD) == 0; // "last week" is no subject
            }
        }
        return false;
    }

    private boolean isBreak(int word) {
        String form = sentence.form(word);
        return sentence.isRelative(word)
                || sentence.tag(word).equals("CC")
                || (!form.isEmpty() && !Character.isLetterOrDigit(form.charAt(0)));
    }

    /** Whether the object of a verb may be of the slot: behind it, before the next clause. */
    private boolean isFilledBehind(Slot slot, int verb) {
        boolean any = false;
        for (int word = verb + 1; word < Math.min(verb + AGENT + 1, sentence.size()); word++) {
            if (any && (sentence.isTensed(word) || sentence.isRelative(word))) {
                return false;
            }
            if (fills(slot, word) && !sentence.isLed(word)) {
                return true;
            }
            any |= sentence.isPhraseHead(word);
        }
        return false;
    }

    private boolean isFilled(Slot slot, int head, int from, int until) {
        for (int word = Math.max(0, from); word < Math.min(until, sentence.size()); word++) {
            if (word != head && fills(slot, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean fills(Slot slot, int word) {
        return (slot.kinds() != 0 && (sentence.kinds(word) & slot.kinds()) != 0)
                || (slot.words() != Slot.NONE && sentence.isIn(slot.words(), word))
                || (slot.kinds() == Kind.ANYTHING && sentence.isNoun(word));
    }
}
