// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A user's own codebook: a folder whose pages and lists add to the bundled ones, or stand in their
 * place. What the files may hold is described in {@code codebook/README.md}.
 *
 * <p>The folder is read once, here; the stages read what is theirs and note the mistakes, and
 * {@link #check} tells them all.
 */
public final class OwnCodebook {
    /** The lists that a folder may hold, with the number of their columns. */
    private static final Map<String, Integer> LISTS =
            Collections.unmodifiableMap(
                    new TreeMap<>(
                            Map.of(
                                    "breakaways.tsv", 3,
                                    "classes.tsv", 2,
                                    "groups.tsv", 5,
                                    "leaders.tsv", 6,
                                    "modifiers.tsv", 4,
                                    "organisations.tsv", 5,
                                    "peoples.tsv", 5,
                                    "roles.tsv", 5)));

    private static final long LARGEST = 16L << 20; // guess: a thousand times what was ever written

    private final Map<String, String> files;
    private final Mistakes mistakes;

    private OwnCodebook(Map<String, String> files, Mistakes mistakes) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.mistakes = mistakes;
    }

    /** No codebook of one's own. */
    public static OwnCodebook none() {
        return new OwnCodebook(Map.of(), Mistakes.collected());
    }

    /**
     * Reads a folder.
     *
     * @throws IOException when it cannot be read; mistakes in it are noted
     */
    public static OwnCodebook read(Path folder) throws IOException {
        Mistakes mistakes = Mistakes.collected();
        Map<String, String> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> listed = Files.list(folder)) {
            paths = listed.sorted().toList();
        }
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(".") || name.equalsIgnoreCase("README.md")) {
                continue;
            }
            if (!name.endsWith(".md") && !LISTS.containsKey(name)) {
                mistakes.add(
                        name,
                        1,
                        "neither a page (.md) nor a list" + Nearest.hint(name, LISTS.keySet()));
            } else if (Files.isDirectory(path)) {
                mistakes.add(name, 1, "a folder, not a file");
            } else if (Files.size(path) > LARGEST) {
                mistakes.add(name, 1, "larger than 16 MiB");
            } else {
                files.put(name, text(name, Files.readAllBytes(path), mistakes));
            }
        }
        if (files.isEmpty() && mistakes.all().isEmpty()) {
            mistakes.add(folder.toString(), 1, "the folder holds no page (.md) and no list (.tsv)");
        }
        return new OwnCodebook(files, mistakes);
    }

    private static String text(String name, byte[] bytes, Mistakes mistakes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException problem) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            mistakes.add(name, line, "not UTF-8; save the file as UTF-8");
            return "";
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The pages by file name: {@code drone-strike.md} and its text. */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        files.forEach(
                (name, text) -> {
                    if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
                        pages.put(name, text);
                    }
                });
        return pages;
    }

    /**
     * The rows of one of the lists; empty when the folder lacks it. Rows with too many columns are
     * noted as mistakes and left out.
     *
     * @param list for example {@code roles.tsv}
     */
    public List<Tsv.Row> rows(String list) {
        int columns = LISTS.getOrDefault(list, 0);
        List<Tsv.Row> rows = new ArrayList<>();
        try {
            for (Tsv.Row row : Tsv.read(list, new StringReader(files.getOrDefault(list, "")))) {
                if (row.cells().size() > columns) {
                    mistakes.add(row, row.cells().size() + " columns; " + list + " has " + columns);
                } else if (row.cells().size() == 1 && row.cell(0).contains("  ")) {
                    mistakes.add(row, "one column; columns are separated by a tab, not by spaces");
                } else {
                    rows.add(row);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return rows;
    }

    /** Where the stages note what is wrong in the files. */
    public Mistakes mistakes() {
        return mistakes;
    }

    /**
     * To be called when all stages have read their files.
     *
     * @throws CodebookException when there are mistakes, with all of them
     */
    public void check() {
        List<String> all = mistakes.all();
        if (!all.isEmpty()) {
            throw new CodebookException(all);
        }
    }
}
