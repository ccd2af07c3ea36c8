// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The figures of an evaluation as text for a terminal. */
public final class EvaluationText {
    private EvaluationText() {}

    /** The whole text, with its line ends. */
    public static String of(Evaluation evaluation) {
        StringBuilder out = new StringBuilder();
        Matching matching = evaluation.matching();
        out.append("Compared as ").append(evaluation.human().profile().name()).append(": ");
        out.append(evaluation.human().items().size()).append(" events coded by people, ");
        out.append(evaluation.events().coded()).append(" by Sitrep\n");
        out.append("  matched   ").append(matching.pairs().size()).append('\n');
        out.append("  missed    ").append(matching.missed().size()).append('\n');
        out.append("  invented  ").append(matching.invented().size());
        out.append(" (not in the human file, which may also be a file's gap)\n");
        if (!evaluation.outside().isEmpty()) {
            List<String> reasons = new ArrayList<>();
            evaluation.outside().forEach((reason, n) -> reasons.add(reason + " " + n));
            out.append("  not compared: ").append(String.join(", ", reasons)).append('\n');
        }
        if (!evaluation.human().skipped().isEmpty()) {
            out.append("  rows that could not be read: ");
            out.append(evaluation.human().skipped().size()).append('\n');
            evaluation.human().skipped().stream()
                    .limit(5)
                    .forEach(line -> out.append("    ").append(line).append('\n'));
        }
        List<Score> types = new ArrayList<>(List.of(evaluation.events()));
        types.addAll(evaluation.types());
        out.append('\n').append(table("found, by type", types, false));
        out.append('\n').append(table("fields of the matched", evaluation.fields(), true));
        out.append("\nIn brackets: 95 % bootstrap intervals. alpha: Krippendorff's.\n");
        return out.toString();
    }

    private static String table(String title, List<Score> scores, boolean alpha) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        title,
                        "human",
                        "coded",
                        "agree",
                        "precision",
                        "recall",
                        "F1",
                        alpha ? "alpha" : ""));
        for (Score score : scores) {
            rows.add(
                    List.of(
                            score.name(),
                            String.valueOf(score.human()),
                            String.valueOf(score.coded()),
                            String.valueOf(score.agreed()),
                            Figures.percent(score.precision()),
                            Figures.percent(score.recall()),
                            Figures.percent(score.f1()),
                            alpha
                                    ? score.alpha().map(a -> Figures.decimal(a, 3)).orElse("-")
                                    : ""));
        }
        return aligned(rows);
    }

    private static String aligned(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
