// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.Candidate.Part;
import org.sitrep.event.Candidate.Place;
import org.sitrep.event.Candidate.Side;
import org.sitrep.event.Candidate.Slot;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.ActorNouns;

/** The words of {@link TriggerWords} in the making: what is to be known of each written form. */
final class TriggerBuilder {
    /** Words of which nearly every sentence has one. */
    private static final Set<String> COMMON =
            Set.of("of", "to", "in", "for", "on", "with", "at", "by", "from", "as");

    private static final Set<String> BE =
            Set.of(
                    "be", "is", "are", "was", "were", "been", "being", "am", "get", "got", "gets",
                    "'s", "'re", "'m");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d");
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "of", "in", "on", "at", "by", "from", "with", "into", "to", "for", "against",
                    "near", "between", "among", "under", "over", "through", "during", "about",
                    "around", "inside", "outside", "without", "within", "across", "toward",
                    "towards", "behind", "upon", "onto", "via", "despite");

    private final Inflections inflections;
    private final List<String> asked;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final Set<Integer> required = new HashSet<>();

    /** What is known of a written form. */
    static final class Entry {
        private final Set<Integer> sets = new LinkedHashSet<>();
        private final List<Candidate> heads = new ArrayList<>();
        private int traits;

        /** Numbers of the sets that the form belongs to. */
        Set<Integer> sets() {
            return sets;
        }

        List<Candidate> heads() {
            return heads;
        }

        int traits() {
            return traits;
        }
    }

    TriggerBuilder(Inflections inflections, List<Frame> frames) {
        this.inflections = inflections;
        asked = asked(frames);
        for (Frame frame : frames) {
            if (!frame.tellsNothing()) {
                add(frame);
            }
        }
    }

    Map<String, Entry> entries() {
        return entries;
    }

    int setCount() {
        return numbers.size();
    }

    /** The sets that some candidate requires. */
    Set<Integer> required() {
        return required;
    }

    /** The types that conditions ask for beside their frame; each has the bit of its position. */
    private static List<String> asked(List<Frame> frames) {
        Set<String> types = new TreeSet<>();
        for (Frame frame : frames) {
            for (Condition condition : frame.conditions()) {
                if (condition.slots().contains(Frame.BESIDE)) {
                    types.addAll(condition.kinds());
                }
            }
        }
        return List.copyOf(types);
    }

    private void mark(String form, int trait) {
        entry(form).traits |= trait;
    }

    /** The nouns by which actors are known, and the small words that clauses are told by. */
    void read(ActorNouns nouns) {
        nouns.parties().forEach(noun -> mark(noun, Kind.PARTY));
        nouns.things().forEach(noun -> mark(noun, Kind.THING | Kind.ARMED));
        BE.forEach(word -> mark(word, TriggerWords.OF_BE));
        HAVE.forEach(word -> mark(word, TriggerWords.OF_HAVE));
        List.of("do", "does", "did").forEach(word -> mark(word, TriggerWords.OF_DO));
        PREPOSITIONS.forEach(word -> mark(word, TriggerWords.PREPOSITION));
        List.of("it", "its", "itself", "which", "that")
                .forEach(word -> mark(word, TriggerWords.IMPERSONAL));
        List.of("another", "other", "others", "old")
                .forEach(word -> mark(word, TriggerWords.COUNTED));
    }

    private void mark(Set<String> words, int trait) {
        words.forEach(word -> inflections.of(word).forEach(form -> mark(form, trait)));
    }

    /** The classes that the kinds of conditions rest on. */
    void read(WordClasses classes) {
        mark(classes.members("person"), Kind.PERSON | Kind.ACTOR);
        mark(classes.members("armed"), Kind.PERSON | Kind.ACTOR | Kind.ARMED);
        mark(classes.members("quantity"), Kind.PARTY); // "hundreds of them"
        mark(classes.members("place"), Kind.PLACE);
        mark(classes.members("period"), Kind.PERIOD);
        for (String things : List.of("vehicle", "building", "weapon", "property")) {
            mark(classes.members(things), Kind.THING);
        }
    }

    private Entry entry(String form) {
        return entries.computeIfAbsent(form, f -> new Entry());
    }

    /** The number of a set of words, which their forms then belong to. */
    private int set(Set<String> words) {
        Integer known = numbers.get(words);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(Set.copyOf(words), number);
        for (String word : words) {
            inflections.of(word).forEach(form -> entry(form).sets.add(number));
        }
        return number;
    }

    private void add(Frame frame) {
        Candidate candidate = candidate(frame);
        for (String word : frame.words().getFirst()) {
            inflections.of(word).forEach(form -> entry(form).heads.add(candidate));
        }
        if (frame.pos() == PartOfSpeech.NOUN && frame.words().size() == 1) {
            mark(frame.words().getFirst(), Kind.EVENT);
        }
    }

    /** What stands in nearly every sentence rules none out. */
    private void require(Set<Integer> found, Set<String> words, int set) {
        if (COMMON.stream().noneMatch(words::contains)) {
            found.add(set);
            required.add(set);
        }
    }

    private Candidate candidate(Frame frame) {
        Set<Integer> required = new LinkedHashSet<>();
        List<Part> parts = new ArrayList<>();
        for (Set<String> word : frame.words().subList(1, frame.words().size())) {
            Part part = new Part(set(word), PredicateWords.isFunctionWord(word));
            parts.add(part);
            require(required, word, part.set());
        }
        List<Slot> slots = new ArrayList<>();
        int beside = 0;
        for (Condition condition : frame.conditions()) {
            if (condition.wanted() && condition.slots().contains(Frame.BESIDE)) {
                beside = bits(condition.kinds());
            } else if (condition.wanted()) {
                slots.add(slot(condition, required));
            }
        }
        int tells = bits(List.of(frame.type().name()));
        return new Candidate(frame.pos(), List.copyOf(required), parts, slots, tells, beside);
    }

    private int bits(List<String> types) {
        int bits = 0;
        for (String type : types) {
            int at = asked.indexOf(type);
            bits |= at < 0 ? 0 : 1 << at;
        }
        return bits;
    }

    private Slot slot(Condition condition, Set<Integer> required) {
        List<Place> places = new ArrayList<>();
        Set<String> prepositions = new LinkedHashSet<>();
        boolean led = true;
        for (String slot : condition.slots()) {
            Place place = place(slot);
            places.add(place);
            prepositions.add(slot);
            led &= place.side() == Side.BEHIND_PREPOSITION;
        }
        if (led) {
            require(required, prepositions, set(prepositions));
        }
        int kinds = condition.kinds().isEmpty() ? Kind.ANYTHING : 0;
        Set<String> words = new LinkedHashSet<>();
        boolean plain = true;
        for (String kind : condition.kinds()) {
            int bit = Kind.named(kind);
            kinds |= bit;
            if (bit == 0) {
                addWord(words, kind);
                plain &= isPlain(kind);
            }
        }
        int named = words.isEmpty() ? Slot.NONE : set(words);
        if (kinds == 0 && named != Slot.NONE && plain) {
            require(required, words, named);
        }
        return new Slot(places, named, kinds);
    }

    /** A word as the tokens of a text have it: "u.n", "ak" of "ak-47", "$". */
    private static void addWord(Set<String> words, String word) {
        words.add(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        if (!isPlain(word) && word.indexOf('-') > 0) {
            words.add(word.substring(0, word.indexOf('-')));
        }
    }

    /** Whether running text is searched for the word: signs and digits are not read there. */
    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }

    private Place place(String slot) {
        return switch (slot) {
            case "subject", "complement", "clause", "whole", "bearer", "front" ->
                    new Place(slot.equals("subject") ? Side.SUBJECT : Side.ANYWHERE, Slot.NONE);
            case "object", "indirect" -> new Place(Side.OBJECT, Slot.NONE);
            case "possessive", "modifier" -> new Place(Side.IN_FRONT, Slot.NONE);
            case "word", "none" -> new Place(Side.ANYWHERE, Slot.NONE);
            default -> new Place(Side.BEHIND_PREPOSITION, set(Set.of(slot)));
        };
    }
}
