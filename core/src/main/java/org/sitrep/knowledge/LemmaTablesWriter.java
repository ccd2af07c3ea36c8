// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the word lists that lemmas are found with as flat tables, once, when the models are
 * converted. The same lists give the same bytes.
 */
public final class LemmaTablesWriter {
    /** Lists of one word a line. */
    private static final List<String> WORDS =
            List.of(
                    "verb.base",
                    "noun.base",
                    "adjective.base",
                    "adverb.base",
                    "cardinal.base",
                    "ordinal.base");

    /** Lists of a word and its base form a line. */
    private static final List<String> EXCEPTIONS =
            List.of("verb.exc", "noun.exc", "adjective.exc", "adverb.exc");

    /** A list of a word, its tag and its long form a line. */
    private static final String ABBREVIATIONS = "abbreviation.rule";

    private final Map<String, List<String>> lines;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private LemmaTablesWriter(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /** The names of the lists that are asked for, as the toolkit calls its files. */
    public static List<String> files() {
        List<String> files = new ArrayList<>(WORDS);
        files.addAll(EXCEPTIONS);
        files.add(ABBREVIATIONS);
        return files;
    }

    /**
     * The tables of the lists, as {@link LemmaTables} reads them.
     *
     * @param lines those of each of {@link #files}; empty ones are skipped, and of two lines about
     *     one word the later holds
     * @throws IllegalArgumentException when a list is missing or a line has too few words
     */
    public static byte[] write(Map<String, List<String>> lines) {
        return new LemmaTablesWriter(lines).write();
    }

    private byte[] write() {
        for (String file : WORDS) {
            Map<String, String> words = new TreeMap<>();
            for (List<String> row : rows(file, 1)) {
                words.put(row.get(0), "");
            }
            put(words, false);
        }
        for (String file : EXCEPTIONS) {
            Map<String, String> baseForms = new TreeMap<>();
            for (List<String> row : rows(file, 2)) {
                baseForms.put(row.get(0), row.get(1));
            }
            put(baseForms, true);
        }
        Map<String, String> longForms = new TreeMap<>();
        for (List<String> row : rows(ABBREVIATIONS, 3)) {
            longForms.put(row.get(0) + "_" + row.get(1), row.get(2));
        }
        put(longForms, true);
        return out.toByteArray();
    }

    private List<List<String>> rows(String file, int columns) {
        if (!lines.containsKey(file)) {
            throw new IllegalArgumentException(file + " is missing");
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.getOrDefault(file, List.of())) {
            if (line.isBlank()) {
                continue;
            }
            List<String> row = List.of(line.strip().split(" +", -1));
            if (row.size() < columns) {
                throw new IllegalArgumentException(file + ": \"" + line + "\"");
            }
            rows.add(row);
        }
        return rows;
    }

    private void put(Map<String, String> baseForms, boolean withBaseForms) {
        int slots = slots(baseForms.size());
        long[] hashes = new long[slots];
        String[] bySlot = new String[slots];
        for (Map.Entry<String, String> entry : baseForms.entrySet()) {
            long hash = StringHash.of(entry.getKey());
            int slot = LemmaTables.firstSlot(hash, slots);
            while (hashes[slot] != LemmaTables.FREE && hashes[slot] != hash) {
                slot = (slot + 1) & (slots - 1);
            }
            if (hash == LemmaTables.FREE || hashes[slot] == hash) {
                throw new IllegalArgumentException(entry.getKey() + " has the hash of another");
            }
            hashes[slot] = hash;
            bySlot[slot] = entry.getValue();
        }
        ByteBuffer table = ByteBuffer.allocate(Integer.BYTES + slots * Long.BYTES).putInt(slots);
        for (long hash : hashes) {
            table.putLong(hash);
        }
        out.writeBytes(table.array());
        for (int slot = 0; slot < slots && withBaseForms; slot++) {
            if (hashes[slot] != LemmaTables.FREE) {
                putString(bySlot[slot]);
            }
        }
    }

    /** A third of the slots at least stays free, or searches grow long (Knuth, volume 3, 6.4). */
    private static int slots(int words) {
        return Math.max(1, Integer.highestOneBit(words + words / 2)) * 2;
    }

    private void putString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("a base form of " + bytes.length + " bytes");
        }
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) bytes.length).array());
        out.writeBytes(bytes);
    }
}
