// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident.Member;

/**
 * The file of decisions that people made about incidents. One a row: {@code join} or {@code part},
 * the report and the event of the one, the report and the event of the other, who decided, on which
 * day, and why.
 */
public final class Decisions {
    private static final int COLUMNS = 8;
    private static final List<String> WORDS = List.of("join", "part");

    private Decisions() {}

    /**
     * Reads a file; rows with mistakes are noted and left out.
     *
     * @param file its name, for messages
     */
    public static List<Decision> read(String file, Reader reader, Mistakes mistakes)
            throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(file, reader)) {
            decision(row, mistakes).ifPresent(decisions::add);
        }
        return decisions;
    }

    private static Optional<Decision> decision(Tsv.Row row, Mistakes mistakes) {
        if (row.cells().size() != COLUMNS || row.cells().contains("")) {
            mistakes.add(
                    row,
                    row.cells().size()
                            + " columns; a decision has 8, each filled and parted by a tab: join or"
                            + " part, report, event, report, event, who, when, why");
            return Optional.empty();
        }
        if (!WORDS.contains(row.cell(0))) {
            mistakes.add(
                    row, "“" + row.cell(0) + "” is no decision" + Nearest.hint(row.cell(0), WORDS));
            return Optional.empty();
        }
        Member first = new Member(row.cell(1), row.cell(2));
        Member second = new Member(row.cell(3), row.cell(4));
        if (first.equals(second)) {
            mistakes.add(row, "both events are " + row.cell(2) + " of " + row.cell(1));
            return Optional.empty();
        }
        try {
            LocalDate when = LocalDate.parse(row.cell(6));
            String at = row.file() + ":" + row.line();
            boolean join = row.cell(0).equals("join");
            return Optional.of(
                    new Decision(join, first, second, row.cell(5), when, row.cell(7), at));
        } catch (DateTimeParseException problem) {
            mistakes.add(row, "“" + row.cell(6) + "” is no day of the form 2024-03-09");
            return Optional.empty();
        }
    }
}
