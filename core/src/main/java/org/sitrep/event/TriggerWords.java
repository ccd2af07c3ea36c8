// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.event.Candidate.Part;
import org.sitrep.event.Candidate.Place;
import org.sitrep.event.Candidate.Side;
import org.sitrep.event.Candidate.Slot;
import org.sitrep.event.Frame.Condition;

/**
 * The words of a codebook in all their forms: which frames a word may head, and which sets of
 * alternatives it belongs to. A hash table of numbers, read without an object for each word.
 *
 * <p>A word is known by 64 bits of a hash of its letters; two words of English with the same one
 * would only make a sentence be read that need not.
 */
final class TriggerWords {
    static final Candidate[] NO_FRAMES = {};
    private static final int[] NO_SETS = {};
    private static final long FACTOR = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio, odd

    /** Words of which nearly every sentence has one. */
    private static final Set<String> COMMON =
            Set.of("of", "to", "in", "for", "on", "with", "at", "by", "from", "as");

    /** The hash of no letters. */
    static final long EMPTY = 0x2545F4914F6CDD1DL;

    /** Of an entry: a candidate requires a set that it belongs to. */
    static final int SOUGHT = 1;

    /** Of an entry: it may head a frame. */
    static final int HEAD = 2;

    /** Of an entry: it may head a frame that requires nothing else. */
    static final int ALONE = 4;

    /** Behind what one candidate requires. */
    static final int END = -1;

    /*
     * Most words of a text are none of these. A bit for each of so many upper ends of a hash says so
     * from 32 KB, which stay in the cache nearest to the processor; the table has a megabyte.
     */
    private static final int FILTER_BITS = 18; // measured: docs/adr/0024-gate.md

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final long[] hashes;
    private final byte[] roles;
    private final int[][] sets;

    /** Of the sets those that a candidate requires. */
    private final int[][] sought;

    private final Candidate[][] heads;

    /** Of the frames that a word may head what each requires, one after the other. */
    private final int[][] needs;

    private final int persons;
    private final int armed;
    private final int places;
    private final int setCount;

    TriggerWords(List<Frame> frames, WordClasses classes, Inflections inflections) {
        Builder builder = new Builder(inflections);
        for (Frame frame : frames) {
            if (!frame.tellsNothing()) {
                builder.add(frame);
            }
        }
        persons = builder.set(classes.members("person"));
        armed = builder.set(classes.members("armed"));
        places = builder.set(classes.members("place"));
        setCount = builder.numbers.size();
        int size = Integer.highestOneBit(Math.max(16, builder.entries.size())) * 4;
        hashes = new long[size];
        roles = new byte[size];
        sets = new int[size][];
        sought = new int[size][];
        heads = new Candidate[size][];
        needs = new int[size][];
        builder.entries.forEach((form, entry) -> put(form, entry, builder.required));
    }

    private void put(String form, Builder.Entry entry, Set<Integer> required) {
        long hash = hash(form);
        int slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[slot] != 0) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        sets[slot] = entry.sets.stream().mapToInt(Integer::intValue).toArray();
        sought[slot] = Arrays.stream(sets[slot]).filter(required::contains).toArray();
        heads[slot] = entry.heads.toArray(NO_FRAMES);
        needs[slot] = needs(heads[slot]);
        roles[slot] = (byte) roles(sought[slot], heads[slot]);
        if (roles[slot] != 0) {
            int bit = bit(hash);
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /**
     * What candidates require: the numbers of the sets of each, and {@link #END} behind them. Who
     * requires what another one requires and more is left out: that one is filled before.
     */
    private static int[] needs(Candidate[] heads) {
        List<Set<Integer>> all = new ArrayList<>();
        for (Candidate head : heads) {
            Set<Integer> sets = new TreeSet<>();
            Arrays.stream(head.required()).forEach(sets::add);
            if (all.stream().noneMatch(sets::containsAll)) {
                all.removeIf(other -> other.containsAll(sets));
                all.add(sets);
            }
        }
        return all.stream()
                .flatMapToInt(
                        sets ->
                                IntStream.concat(
                                        sets.stream().mapToInt(Integer::intValue),
                                        IntStream.of(END)))
                .toArray();
    }

    private static int roles(int[] sought, Candidate[] heads) {
        int roles = sought.length > 0 ? SOUGHT : 0;
        for (Candidate head : heads) {
            roles |= head.required().length == 0 ? HEAD | ALONE : HEAD;
        }
        return roles;
    }

    private static int bit(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    /** Whether a word may have a role; false for most that have none. */
    boolean mayHaveRole(long hash) {
        int bit = bit(hash);
        return (filter[bit >>> 6] >>> bit & 1) != 0;
    }

    /** What the word of an entry is to candidates: bits of the roles above. */
    int roles(int entry) {
        return entry < 0 ? 0 : roles[entry];
    }

    /** The hash of a word and the letter behind it, in lower case. */
    static long then(long hash, int letter) {
        return (hash ^ letter) * FACTOR;
    }

    private static long hash(String word) {
        long hash = EMPTY;
        for (int i = 0; i < word.length(); i++) {
            hash = then(hash, word.charAt(i));
        }
        return hash;
    }

    /** The entry of a word; negative when the codebook does not know it. */
    int entry(long hash) {
        int slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[slot] != hash) {
            if (hashes[slot] == 0) {
                return -1;
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** The sets that hold the word of an entry. */
    int[] sets(int entry) {
        return entry < 0 ? NO_SETS : sets[entry];
    }

    /** The sets among them that a candidate requires. */
    int[] sought(int entry) {
        return sought[entry];
    }

    /** The frames that the word of an entry may head. */
    Candidate[] heads(int entry) {
        return entry < 0 ? NO_FRAMES : heads[entry];
    }

    /** What the frames require that the word of an entry may head, each ended by {@link #END}. */
    int[] needs(int entry) {
        return needs[entry];
    }

    /** How many sets there are: their numbers are below this. */
    int setCount() {
        return setCount;
    }

    /** Of the kinds person, armed and place those whose class lists the word of an entry. */
    int kinds(int entry) {
        int found = 0;
        for (int set : sets(entry)) {
            found |= set == persons ? Kind.PERSON : 0;
            found |= set == armed ? Kind.ARMED : 0;
            found |= set == places ? Kind.PLACE : 0;
        }
        return found;
    }

    /** The table in the making. */
    private static final class Builder {
        private final Inflections inflections;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<Set<String>, Integer> numbers = new HashMap<>();
        private final Set<Integer> required = new HashSet<>();

        private static final class Entry {
            private final Set<Integer> sets = new LinkedHashSet<>();
            private final List<Candidate> heads = new ArrayList<>();
        }

        Builder(Inflections inflections) {
            this.inflections = inflections;
        }

        private Entry entry(String form) {
            return entries.computeIfAbsent(form, f -> new Entry());
        }

        /** The number of a set of words, which their forms then belong to. */
        int set(Set<String> words) {
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

        void add(Frame frame) {
            Candidate candidate = candidate(frame);
            for (String word : frame.words().getFirst()) {
                inflections.of(word).forEach(form -> entry(form).heads.add(candidate));
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
                Part part = new Part(set(word), Matcher.isFunctionWord(word));
                parts.add(part);
                require(required, word, part.set());
            }
            List<Slot> slots = new ArrayList<>();
            for (Condition condition : frame.conditions()) {
                if (condition.wanted() && !condition.slots().contains("beside")) {
                    slots.add(slot(condition, required));
                }
            }
            return new Candidate(frame.pos(), List.copyOf(required), parts, slots);
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
            for (String kind : condition.kinds()) {
                int bit = bit(kind);
                kinds |= bit;
                if (bit == 0) {
                    words.add(kind);
                }
            }
            int named = words.isEmpty() ? Slot.NONE : set(words);
            if (kinds == 0 && named != Slot.NONE) {
                require(required, words, named);
            }
            return new Slot(places, named, kinds);
        }

        private static int bit(String kind) {
            return switch (kind) {
                case "person" -> Kind.PERSON;
                case "actor" -> Kind.ACTOR;
                case "armed" -> Kind.ARMED;
                case "body" -> Kind.BODY;
                case "place" -> Kind.PLACE;
                case "thing" -> Kind.THING;
                case "event" -> Kind.EVENT;
                case "period" -> Kind.PERIOD;
                default -> isPlain(kind) ? 0 : Kind.ANYTHING; // "u.s." is no word of this table
            };
        }

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
}
