// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Arrays;
import java.util.List;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.TriggerWords.Word;

/**
 * A sentence of which only words and tags are known, and what can be told from these about its
 * clauses: rather too much than too little. Used for one sentence after another; confined to one
 * thread.
 */
final class TaggedSentence {
    private static final int AUXILIARY = 4; // words between an auxiliary and its verb: guess

    private final TriggerWords words;
    private List<String> forms = List.of();
    private List<String> tags = List.of();

    /** For each set the number of the sentence in which it was last seen. */
    private final int[] seen;

    private int number;
    private long[] hashes = {};
    private Word[] known = {};
    private int[] classes = {};
    private int[] kinds = {};

    /** Classes of tags, as bits. */
    private static final int NOUN = 1;

    private static final int NAME = 1 << 1;
    private static final int ADJECTIVE = 1 << 2;
    private static final int VERB = 1 << 3;
    private static final int TENSED = 1 << 4;
    private static final int ADVERB = 1 << 5;
    private static final int PRONOUN = 1 << 6;
    private static final int RELATIVE = 1 << 7;
    private static final int NUMBER = 1 << 8;
    private static final int DETERMINER = 1 << 9;
    private static final int INSIDE = 1 << 10; // stands in a noun phrase before its noun
    private static final int LEADS = 1 << 11;
    private static final int MODAL = 1 << 12;

    private static final int UNKNOWN = -1;

    /** Whether what a verb says is done by its subject or to it. */
    enum Voice {
        ACTIVE,
        PASSIVE,
        /** As far as the tags tell: "the men killed in". */
        EITHER
    }

    TaggedSentence(TriggerWords words) {
        this.words = words;
        seen = new int[words.setCount()];
    }

    void read(List<String> forms, List<String> tags) {
        this.forms = forms;
        this.tags = tags;
        number++;
        if (known.length < forms.size()) {
            hashes = new long[2 * forms.size()];
            known = new Word[2 * forms.size()];
            classes = new int[2 * forms.size()];
            kinds = new int[2 * forms.size()];
        }
        // All hashes first: then the look-ups, which miss the caches, need not wait for each other.
        for (int word = 0; word < forms.size(); word++) {
            hashes[word] = TriggerWords.hash(TriggerWords.EMPTY, forms.get(word));
        }
        for (int word = 0; word < forms.size(); word++) {
            known[word] = words.word(hashes[word]);
        }
        for (int word = 0; word < forms.size(); word++) {
            classes[word] = classOf(tags.get(word));
            kinds[word] = UNKNOWN;
            for (int set : known[word].sought()) {
                seen[set] = number;
            }
        }
    }

    /** The classes of a tag, as bits. */
    static int classOf(String tag) {
        return switch (tag) {
            case "NN", "NNS" -> NOUN | INSIDE;
            case "NNP", "NNPS" -> NOUN | NAME | INSIDE;
            case "FW" -> NAME;
            case "JJ", "JJR", "JJS" -> ADJECTIVE | INSIDE;
            case "VB" -> VERB;
            case "VBN", "VBG" -> VERB | INSIDE;
            case "VBD", "VBZ", "VBP" -> VERB | TENSED;
            case "MD" -> MODAL | TENSED;
            case "RB", "RBR", "RBS" -> ADVERB;
            case "PRP" -> PRONOUN;
            case "PRP$" -> PRONOUN | INSIDE;
            case "WP", "WP$", "WDT" -> PRONOUN | RELATIVE;
            case "WRB" -> RELATIVE;
            case "CD" -> NUMBER | INSIDE;
            case "DT" -> DETERMINER | INSIDE;
            case "PDT", "POS", "HYPH", "$" -> INSIDE;
            case "IN", "TO" -> LEADS;
            default -> 0;
        };
    }

    private boolean is(int tagClass, int word) {
        return (classes[word] & tagClass) != 0;
    }

    int size() {
        return forms.size();
    }

    String form(int word) {
        return forms.get(word);
    }

    String tag(int word) {
        return tags.get(word);
    }

    /** What the codebook knows of a word. */
    Word known(int word) {
        return known[word];
    }

    /** Whether each of some sets that candidates require has a word in the sentence. */
    boolean hasAll(int[] required) {
        for (int set : required) {
            if (seen[set] != number) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word belongs to a set of {@link TriggerWords}. */
    boolean isIn(int set, int word) {
        return Arrays.binarySearch(known[word].sets(), set) >= 0;
    }

    /** What kinds of thing a word may name: bits of {@link Kind}. */
    int kinds(int word) {
        if (kinds[word] == UNKNOWN) {
            kinds[word] = kindsOf(word);
        }
        return kinds[word];
    }

    private int kindsOf(int word) {
        return kinds(known[word], forms.get(word), classes[word], isNominal(word + 1));
    }

    /**
     * What kinds of thing a word may name: bits of {@link Kind}.
     *
     * @param classes from {@link #classOf}
     * @param followed whether a noun or an adjective stands behind it
     */
    static int kinds(Word word, String form, int classes, boolean followed) {
        if ((classes & NAME) != 0 || ((classes & (NOUN | ADJECTIVE)) != 0 && isWritten(form))) {
            return Kind.ANYTHING;
        }
        int listed = word.traits() & Kind.ANYTHING;
        int found = listed & (Kind.PERIOD | Kind.PLACE);
        if ((classes & (ADJECTIVE | VERB)) != 0) {
            found |= listed & ~Kind.EVENT;
        } else if ((classes & NOUN) != 0) {
            found |= listed;
        } else if ((classes & PRONOUN) != 0) {
            found |= (word.traits() & TriggerWords.IMPERSONAL) != 0 ? IT : Kind.PARTY;
        } else if ((classes & DETERMINER) != 0 && !followed) {
            found |= Kind.PARTY; // "those", "some of them"
        }
        if ((classes & NUMBER) != 0 || (word.traits() & TriggerWords.COUNTED) != 0) {
            found |= Kind.PERSON | Kind.ACTOR | Kind.ARMED;
        }
        return found;
    }

    private static final int IT = Kind.PARTY & ~Kind.PERSON;

    /** A name, or what may hold one: "Syrian", "@reuters", "co-pilot", "anti-u.s." */
    private static boolean isWritten(String form) {
        return !form.isEmpty()
                && (Character.isUpperCase(form.charAt(0))
                        || form.charAt(0) == '@'
                        || form.indexOf('-') > 0
                        || (form.indexOf('.') > 0 && form.indexOf('.') < form.length() - 1));
    }

    boolean isNoun(int word) {
        return is(NOUN, word);
    }

    /** Whether a word is there and is a noun or an adjective. */
    boolean isNominal(int word) {
        return word < forms.size() && isNominalClass(classes[word]);
    }

    /** Whether a tag of the classes is one of nouns or of adjectives. */
    static boolean isNominalClass(int classes) {
        return (classes & (NOUN | ADJECTIVE)) != 0;
    }

    boolean isAdjective(int word) {
        return is(ADJECTIVE, word);
    }

    boolean isVerb(int word) {
        return is(VERB, word);
    }

    boolean isAdverb(int word) {
        return is(ADVERB, word);
    }

    boolean isDeterminer(int word) {
        return is(DETERMINER, word);
    }

    /** "Who", "where". */
    boolean isRelative(int word) {
        return is(RELATIVE, word);
    }

    /** Whether a word alone makes its verb one of a tense, which begins a clause. */
    boolean isTensed(int word) {
        return is(TENSED, word);
    }

    private boolean isForm(int trait, int word) {
        return (known[word].traits() & trait) != 0 && is(VERB, word);
    }

    /** Whether a verb is helped by the word: "were", "has", "could". */
    boolean isAuxiliary(int word) {
        return is(MODAL, word) || isForm(TriggerWords.OF_BE | TriggerWords.OF_HAVE, word);
    }

    /** The voice of a verb; of what is none it is open. */
    Voice voice(int verb) {
        String tag = tags.get(verb);
        boolean participle = tag.equals("VBN");
        if (!isVerb(verb)) {
            return Voice.EITHER;
        }
        if (!participle && !tag.equals("VBD")) {
            return Voice.ACTIVE;
        }
        for (int at = verb - 1; at >= Math.max(0, verb - AUXILIARY); at--) {
            if (isForm(TriggerWords.OF_BE, at)) {
                return participle ? Voice.PASSIVE : Voice.EITHER;
            }
            if (isForm(TriggerWords.OF_HAVE, at)) {
                return Voice.ACTIVE;
            }
            if (!isBetween(at)) {
                break;
            }
        }
        // "The villagers killed last week": taggers take the participle for a past tense.
        boolean behindNoun = verb > 0 && is(NOUN, verb - 1) && !is(NAME, verb - 1);
        return participle || behindNoun ? Voice.EITHER : Voice.ACTIVE;
    }

    /** What stands between an auxiliary and its verb: "were not", "did they". */
    private boolean isBetween(int word) {
        return is(ADVERB | PRONOUN, word);
    }

    /** Whether a verb or its auxiliary is in a tense, so that it has a subject before it. */
    boolean isFinite(int verb) {
        if (isTensed(verb)) {
            return true;
        }
        for (int at = verb - 1; at >= Math.max(0, verb - AUXILIARY - 1); at--) {
            if (isTensed(at)) {
                return isAuxiliary(at) || isForm(TriggerWords.OF_DO, at);
            }
            if (!isBetween(at) && !isAuxiliary(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word may be the head of a noun phrase. */
    boolean isPhraseHead(int word) {
        return is(NOUN, word)
                ? word + 1 == forms.size() || !is(NOUN, word + 1)
                : is(PRONOUN | RELATIVE | NUMBER, word);
    }

    /** Whether the noun phrase of a word stands behind a preposition. */
    boolean isLed(int word) {
        int before = word - 1;
        while (before >= 0 && is(INSIDE, before)) {
            before--;
        }
        return before >= 0
                && is(LEADS, before)
                && (known[before].traits() & TriggerWords.PREPOSITION) != 0;
    }
}
