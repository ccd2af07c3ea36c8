// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How English words and names are usually capitalised: what a reader knows who is given a text in
 * capitals only.
 *
 * <p>The file holds hashes of lower-case words and of names of several words, and no text. Mapped
 * read-only, so safe for many threads.
 */
public final class Casings {
    /** Name of the file in the folder of the reference files. */
    public static final String FILE = "casings.bin";

    /** The most words of a name that is looked up as a whole. */
    public static final int LONGEST_NAME = 6;

    private static final long MAGIC = 0x5349_5452_4341_5345L; // "SITRCASE"
    private static final int VERSION = 1;
    private static final int USE_BITS = 3;
    private static final int NAME_BITS = 1;

    /** How a word is written where it does not open a sentence. The order is that of the file. */
    public enum Use {
        /** In lower case: killed. */
        LOWER,
        /** In lower case, or as part of a name: court, security. */
        RATHER_LOWER,
        /** As part of a name, or in lower case: president, army. */
        RATHER_NAME,
        /** With a capital: Bogota. */
        NAME,
        /** With a capital, and no part of a name that it stands before: Salvadoran, Kurds. */
        DEMONYM,
        /** In capitals: NATO. */
        ACRONYM
    }

    private static final List<String> ENDINGS =
            Tsv.read(Casings.class, "/org/sitrep/knowledge/endings.tsv").stream()
                    .flatMap(row -> row.list(0).stream())
                    .toList();

    /** Behind fewer letters it is no ending: "king", "wed". Guess. */
    private static final int SHORTEST_STEM = 3;

    /** A word without a vowel is an acronym up to this length: "BJP", "CRPF". Guess. */
    private static final int LONGEST_ACRONYM = 5;

    private static final List<Use> USES = List.of(Use.values());

    private final Slots words;
    private final Slots names;

    private Casings(Slots words, Slots names) {
        this.words = words;
        this.names = names;
    }

    /**
     * Maps the file.
     *
     * @param folder of the reference files
     * @throws IllegalStateException when the file is missing or damaged: a broken installation
     */
    public static Casings open(Path folder) {
        FlatFile file = FlatFile.open(folder.resolve(FILE), MAGIC, VERSION);
        return new Casings(
                Slots.read(file.section(0), USE_BITS), Slots.read(file.section(1), NAME_BITS));
    }

    /**
     * The casings of these words and names alone.
     *
     * @param words by their lower-case form
     * @param names of two words or more, in lower case, one space between words
     */
    public static Casings of(Map<String, Use> words, Collection<String> names) {
        return new Casings(words(words).table(), names(names).table());
    }

    /** Writes the file that {@link #open} maps; for the parameters see {@link #of}. */
    public static void write(Path file, Map<String, Use> words, Collection<String> names)
            throws IOException {
        FlatFile.write(
                file, MAGIC, VERSION, List.of(words(words).section(), names(names).section()));
    }

    private static Slots.Builder words(Map<String, Use> words) {
        Slots.Builder table = new Slots.Builder(words.size(), USE_BITS);
        // Sorted, so that the same words give the same bytes.
        new TreeMap<>(words)
                .forEach(
                        (word, use) ->
                                table.put(
                                        StringHash.mix(StringHash.of(word)),
                                        USES.indexOf(use) + 1));
        return table;
    }

    private static Slots.Builder names(Collection<String> names) {
        Slots.Builder table = new Slots.Builder(names.size(), NAME_BITS);
        for (String name : new TreeSet<>(names)) {
            table.put(StringHash.mix(StringHash.of(name)), 1);
        }
        return table;
    }

    /** How a word is written; empty for a word that nobody has seen. */
    public Optional<Use> use(CharSequence lowerCase) {
        int value = words.find(StringHash.mix(StringHash.of(lowerCase)));
        return value > 0 && value <= USES.size()
                ? Optional.of(USES.get(value - 1))
                : Optional.empty();
    }

    /**
     * How a word is probably written that no list has: a name, unless it ends like a derived word
     * or cannot be pronounced.
     */
    public static Use guess(String lowerCase) {
        for (String ending : ENDINGS) {
            if (lowerCase.length() >= SHORTEST_STEM + ending.length()
                    && lowerCase.endsWith(ending)) {
                return Use.LOWER;
            }
        }
        boolean vowel = false;
        for (int i = 0; i < lowerCase.length(); i++) {
            vowel |=
                    !Character.isLetter(lowerCase.charAt(i))
                            || "aeiouy".indexOf(lowerCase.charAt(i)) >= 0
                            || lowerCase.charAt(i) > 0x7F;
        }
        return vowel || lowerCase.length() > LONGEST_ACRONYM ? Use.NAME : Use.ACRONYM;
    }

    /**
     * How many of the words from {@code first} on are the longest name known; 0 when none is.
     *
     * @param lowerCase the words of a sentence
     */
    public int nameAt(List<String> lowerCase, int first) {
        int longest = 0;
        long hash = StringHash.of(lowerCase.get(first));
        int last = Math.min(lowerCase.size(), first + LONGEST_NAME);
        for (int i = first + 1; i < last; i++) {
            hash = StringHash.then(hash, ' ');
            String word = lowerCase.get(i);
            for (int k = 0; k < word.length(); k++) {
                hash = StringHash.then(hash, word.charAt(k));
            }
            if (names.find(StringHash.mix(hash)) != 0) {
                longest = i + 1 - first;
            }
        }
        return longest;
    }
}
