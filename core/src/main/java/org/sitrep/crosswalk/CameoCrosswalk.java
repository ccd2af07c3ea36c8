// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/**
 * Between CAMEO and PLOVER: {@code cameo.tsv} leads from every code of CAMEO, {@code
 * plover-cameo.tsv} back.
 */
public final class CameoCrosswalk {
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final RuleTable<String> table;

    private CameoCrosswalk() {
        for (Tsv.Row row : Tsv.read(CameoCrosswalk.class, "/org/sitrep/crosswalk/cameo.tsv")) {
            Code code = code(row);
            if (codes.put(code.code(), code) != null) {
                throw row.fault(code.code() + " stands twice");
            }
        }
        table =
                RuleTable.bundled(
                        "plover-cameo.tsv",
                        (row, cell) -> {
                            Cells.check(row, cell, codes.keySet());
                            return cell;
                        });
    }

    /**
     * A code of CAMEO, and what it is in PLOVER.
     *
     * @param code two to four digits, as text: the leading zero counts
     * @param meaning in CAMEO's words
     * @param type empty for statements and appeals, which PLOVER does not code
     * @param back the code that the PLOVER values lead to: the same, or a more general one
     */
    public record Code(
            String code,
            String meaning,
            Optional<EventType> type,
            List<String> modes,
            List<String> contexts,
            Optional<String> back) {
        public Code {
            modes = List.copyOf(modes);
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * Reads the tables.
     *
     * @throws IllegalStateException when a row is wrong
     */
    public static CameoCrosswalk bundled() {
        return new CameoCrosswalk();
    }

    /** The codes in CAMEO's order. */
    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /**
     * What a code is in PLOVER.
     *
     * @return empty when CAMEO has no such code
     */
    public Optional<Code> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The code that a PLOVER event would have had; a reason only for types of a user's own. */
    public Answer<String> of(Act act) {
        return table.of(act);
    }

    Map<Act, Answer<String>> examples() {
        return table.examples();
    }

    /** code, meaning, type, mode, contexts, back. */
    private static Code code(Tsv.Row row) {
        Optional<EventType> type =
                row.cell(2).equals("-")
                        ? Optional.empty()
                        : Optional.of(Cells.type(row, row.cell(2)));
        List<String> modes = row.list(3);
        type.ifPresent(t -> modes.forEach(mode -> Cells.check(row, mode, Plover.modes(t))));
        List<String> contexts = row.list(4);
        contexts.forEach(context -> Cells.check(row, context, Plover.CONTEXTS));
        Optional<String> back = row.cell(5).isEmpty() ? Optional.empty() : Optional.of(row.cell(5));
        if (type.isPresent() != back.isPresent()) {
            throw row.fault("a code with a PLOVER type has a way back, one without has none");
        }
        return new Code(row.cell(0), row.cell(1), type, modes, contexts, back);
    }
}
