// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CodedDocument;

/**
 * How many near copies are found, and how many reports are taken for copies that are none.
 *
 * <p>Made-up reports of the sentences of {@code training/}, each edited in the twelve ways in which
 * desks change agency copy. Beside them stand reports that share a background paragraph or a long
 * quotation with one of them, as reports on one conflict do, and are not copies.
 */
class CopyEditsTest {
    private static final int REPORTS = 150;
    private static final int SENTENCES = 12;
    private static final List<String> KINDS =
            List.of(
                    "another headline and lead",
                    "other numbers",
                    "first half",
                    "last third cut",
                    "inside a longer story",
                    "paragraphs in another order",
                    "every twelfth word another",
                    "other quotation marks and dashes",
                    "attributions put in",
                    "credits and teasers around",
                    "a sentence put in after each fourth",
                    "in capitals");

    private final Random random = new Random(20240924);
    private final List<String> pool = pool();
    private int next;

    private static List<String> pool() {
        List<String> sentences = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("../training"), "*.tsv")) {
            TreeSet<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            for (Path file : sorted) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t", -1);
                    if (!line.startsWith("#") && cells.length > 1) {
                        sentences.add(cells[1]);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Collections.shuffle(sentences, new Random(7));
        return sentences;
    }

    private List<String> take(int count) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(pool.get(next++ % pool.size()));
        }
        return taken;
    }

    private static String text(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private String edited(int kind, List<String> report) {
        List<String> own = new ArrayList<>(report);
        int size = own.size();
        return switch (kind) {
            case 0 -> {
                own.set(0, any());
                own.addFirst(any());
                yield text(own);
            }
            case 1 -> text(own).replace('1', '4').replace('2', '7').replace("five", "nine");
            case 2 -> text(own.subList(0, size / 2));
            case 3 -> text(own.subList(0, size * 2 / 3));
            case 4 -> any() + " " + any() + " " + any() + " " + text(own) + " " + any() + any();
            case 5 -> {
                Collections.shuffle(own.subList(1, size), random);
                yield text(own);
            }
            case 6 -> {
                String[] words = text(own).split(" ");
                for (int i = 11; i < words.length; i += 12) {
                    words[i] = "elsewhere" + i % 5;
                }
                yield String.join(" ", words);
            }
            case 7 -> text(own).replace(',', ' ').replace("'", "\u2019").replace("-", " \u2013 ");
            case 8 -> {
                for (int i = 0; i < size; i += 3) {
                    own.set(i, own.get(i).replaceFirst("\\.$", ", an agency reported."));
                }
                yield text(own);
            }
            case 9 -> "Share this story. " + text(own) + " Read more: " + any() + " All rights.";
            case 10 -> {
                for (int i = size - 1; i > 0; i -= 4) {
                    own.add(i, any());
                }
                yield text(own);
            }
            default -> text(own).toUpperCase(Locale.ROOT);
        };
    }

    private String any() {
        return pool.get(random.nextInt(pool.size()));
    }

    @Test
    void nearCopiesAreFoundAndReportsThatShareAParagraphAreNone() {
        List<CodedDocument> documents = new ArrayList<>();
        for (int r = 0; r < REPORTS; r++) {
            List<String> report = take(SENTENCES);
            String id = "r%03d".formatted(r);
            documents.add(new Report(id + "-0", text(report)).day(1).coded());
            int kind = r % KINDS.size();
            for (int k : new int[] {kind, (kind + 5) % KINDS.size()}) {
                String copy = edited(k, report);
                documents.add(new Report(id + "-copy-%02d".formatted(k), copy).day(2).coded());
            }
            List<String> background = new ArrayList<>(take(SENTENCES - 3));
            background.addAll(report.subList(SENTENCES - 3, SENTENCES));
            documents.add(new Report(id + "-background", text(background)).day(3).coded());
            List<String> quotation = new ArrayList<>(take(4));
            quotation.addAll(2, report.subList(3, 7));
            documents.add(new Report(id + "-quotation", text(quotation)).day(3).coded());
        }
        documents.sort((a, b) -> a.document().id().compareTo(b.document().id()));
        Map<Integer, Integer> copies = finder(documents).find();
        Map<String, int[]> found = new TreeMap<>();
        int wrong = 0;
        int others = 0;
        int all = 0;
        int right = 0;
        for (int d = 0; d < documents.size(); d++) {
            String id = documents.get(d).document().id();
            String of =
                    copies.containsKey(d)
                            ? documents.get(copies.get(d)).document().id()
                            : "nothing";
            if (id.contains("copy")) {
                int[] count =
                        found.computeIfAbsent(
                                KINDS.get(Integer.parseInt(id.substring(id.length() - 2))),
                                k -> new int[2]);
                count[1]++;
                all++;
                if (of.startsWith(id.substring(0, 4)) && of.matches("r\\d+-(0|copy.*)")) {
                    count[0]++;
                    right++;
                }
            } else {
                others++;
                wrong += of.equals("nothing") ? 0 : 1;
            }
        }
        StringBuilder report = new StringBuilder();
        found.forEach((k, c) -> report.append(k + ": " + c[0] + " of " + c[1] + "\n"));
        report.append(
                "found " + right + " of " + all + ", wrongly joined " + wrong + " of " + others);
        assertThat((double) right / all).as(report.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat((double) wrong / others).as(report.toString()).isLessThanOrEqualTo(0.002);
    }

    private static CopyFinder finder(List<CodedDocument> documents) {
        List<Digest> digests = new ArrayList<>();
        for (CodedDocument document : documents) {
            digests.add(
                    Digest.of(
                            document,
                            digests.size(),
                            CommonWords.bundled(),
                            States.bundled(),
                            LightWords.bundled()));
        }
        return new CopyFinder(
                documents,
                digests.stream().map(Digest::sketch).toList(),
                CollectionCounts.of(digests));
    }
}
