// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models and lexicons of the parser, mapped into memory: {@code parser.bin}, which module data
 * converts from those of NLP4J (docs/adr/0011-flat-parser.md, docs/formats.md).
 *
 * <p>Safe for many threads.
 */
public final class ParserModel {
    /** The file's name in the folder of the reference files. */
    public static final String FILE = "parser.bin";

    static final long MAGIC = 0x5349_5452_4550_504DL; // "SITREPPM"
    static final int VERSION = 2;

    /** The sections of the file, in its order. */
    enum Section {
        TAGS_LABELS,
        TAGS_PROGRAM,
        TAGS_FEATURES,
        TAGS_WEIGHTS,
        TAGS_SETS,
        TAGS_ROWS,
        TAGS_ROW_WEIGHTS,
        ARCS_LABELS,
        ARCS_PROGRAM,
        ARCS_FEATURES,
        ARCS_WEIGHTS,
        ARCS_SETS,
        ARCS_ROWS,
        ARCS_ROW_WEIGHTS,
        /** This and the next six are empty where the file has no names model. */
        NAMES_LABELS,
        NAMES_PROGRAM,
        NAMES_FEATURES,
        NAMES_WEIGHTS,
        NAMES_SETS,
        NAMES_ROWS,
        NAMES_ROW_WEIGHTS,
        ARC_CANDIDATES,
        WORDS,
        AMBIGUITIES,
        LISTS,
        LIST_KINDS,
        LEMMAS;

        /** The number in the file, and of an array by it. */
        @SuppressWarnings("EnumOrdinal") // the order is the file's
        int code() {
            return ordinal();
        }
    }

    /**
     * Labels that are allowed in a state of the arc parser, in the order in which they are tried.
     */
    public enum Candidates {
        /** With the root on top of the stack. */
        SHIFTS,
        /** When the top of the stack is already below the input. */
        NO_ARC,
        /** When the input is below the top of the stack, which has no head. */
        NO_ARC_AND_NO_REDUCE,
        /** When the top of the stack has no head. */
        NO_BARE_REDUCE,
        LEFT_ARCS,
        RIGHT_ARCS;

        /** The number in the file, and of an array by it. */
        @SuppressWarnings("EnumOrdinal") // the order is the file's
        int code() {
            return ordinal();
        }
    }

    /** Bits of a word's value that name its ambiguity class; those above name its clusters. */
    static final int AMBIGUITY_BITS = 11;

    static final int WORD_BITS = 22;
    static final int LIST_BITS = 10;

    private final LinearModel tags;
    private final LinearModel arcs;
    private final Optional<LinearModel> names;
    private final List<int[]> candidates;
    private final Slots words;
    private final LongBuffer ambiguities;
    private final Slots lists;
    private final IntBuffer listKinds;
    private final LemmaLists lemmas;

    private ParserModel(FlatFile file) {
        tags = model(file, Section.TAGS_LABELS);
        arcs = model(file, Section.ARCS_LABELS);
        names =
                section(file, Section.NAMES_LABELS).hasRemaining()
                        ? Optional.of(model(file, Section.NAMES_LABELS))
                        : Optional.empty();
        candidates = readCandidates(section(file, Section.ARC_CANDIDATES).asIntBuffer());
        words = Slots.read(section(file, Section.WORDS), WORD_BITS);
        ambiguities = section(file, Section.AMBIGUITIES).asLongBuffer();
        lists = Slots.read(section(file, Section.LISTS), LIST_BITS);
        listKinds = section(file, Section.LIST_KINDS).asIntBuffer();
        lemmas = LemmaTables.read(section(file, Section.LEMMAS).order(ByteOrder.BIG_ENDIAN));
    }

    /**
     * Maps the file.
     *
     * @throws IllegalStateException when it is missing, damaged, or of another version: a broken
     *     installation
     */
    public static ParserModel open(Path file) {
        return new ParserModel(FlatFile.open(file, MAGIC, VERSION));
    }

    private static ByteBuffer section(FlatFile file, Section section) {
        return file.section(section.code());
    }

    private static LinearModel model(FlatFile file, Section first) {
        int at = first.code();
        return new LinearModel(
                file.section(at),
                file.section(at + 1),
                Slots.read(file.section(at + 2), LinearModel.POINTER_BITS),
                file.section(at + 3),
                file.section(at + 4).asIntBuffer(),
                file.section(at + 5).asLongBuffer(),
                file.section(at + 6).asIntBuffer());
    }

    private static List<int[]> readCandidates(IntBuffer in) {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < Candidates.values().length; i++) {
            int[] labels = new int[in.get()];
            in.get(labels);
            all.add(labels);
        }
        return all;
    }

    /** The model of the parts of speech. */
    public LinearModel tags() {
        return tags;
    }

    /** The model of the dependency arcs, whose labels are the parser's moves. */
    public LinearModel arcs() {
        return arcs;
    }

    /** The model of the names, unless it was left out. */
    public Optional<LinearModel> names() {
        return names;
    }

    /** Labels of {@link #arcs} by their numbers; not to be written to. */
    public int[] candidates(Candidates which) {
        return candidates.get(which.code());
    }

    /**
     * What the lexicons know of a word.
     *
     * @param lower hash of {@link WordField#LOWER}
     * @return zero for an unknown word; else to be asked with {@link #ambiguity} and {@link
     *     #clusters}
     */
    public int word(long lower) {
        return words.find(StringHash.mix(lower));
    }

    /** The number of a word's ambiguity class, the value of {@link WordField#TAGS}; 0 is none. */
    public static int ambiguity(int word) {
        return word & ((1 << AMBIGUITY_BITS) - 1);
    }

    /** The number of a word's clusters, the value of {@link WordField#CLUSTERS}; 0 is none. */
    public static int clusters(int word) {
        return word >>> AMBIGUITY_BITS;
    }

    /** The hash of an ambiguity class's tags, joined. */
    public long ambiguityHash(int ambiguity) {
        return ambiguities.get(2 * ambiguity);
    }

    /** {@link StringHash#power} of the length of an ambiguity class's tags, joined. */
    public long ambiguityPower(int ambiguity) {
        return ambiguities.get(2 * ambiguity + 1);
    }

    /**
     * Looks up the beginning of a name in the lists of names.
     *
     * @param phrase hash of the words' {@link WordField#FORM}, with one blank between them
     * @return zero when no name begins so; else to be asked with {@link #listKinds}
     */
    public int listed(long phrase) {
        return lists.find(StringHash.mix(phrase));
    }

    /** The kinds of a name in the lists, one bit each; none when names only begin so. */
    public int listKinds(int listed) {
        return listKinds.get(listed);
    }

    /** The word lists that lemmas are found with. */
    public LemmaLists lemmas() {
        return lemmas;
    }
}
