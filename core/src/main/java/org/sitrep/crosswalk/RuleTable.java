// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/**
 * A table of rules from PLOVER to another scheme: the first row that fits an event answers.
 * Immutable, so safe for many threads.
 *
 * @param <T> a value of the other scheme
 */
final class RuleTable<T> {
    private static final String FOLDER = "/org/sitrep/crosswalk/";

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final List<Rule<T>> rules = new ArrayList<>();

    /** A test of an event's flags: {@code dead}, {@code !dead}, {@code instrument=grenade}. */
    private record Flag(boolean wanted, String name, String value) {
        boolean holds(Act act) {
            boolean is =
                    switch (name) {
                        case "dead" -> act.dead();
                        case "injured" -> act.injured();
                        case "abroad" -> act.abroad();
                        default -> act.instrument().contains(value);
                    };
            return is == wanted;
        }
    }

    /**
     * Those who act or suffer.
     *
     * @param unknown fits only when no sector is known
     * @param alternatives one suffices, of which all must be there; empty: whoever
     */
    private record Party(boolean unknown, List<Set<String>> alternatives) {
        boolean holds(Set<String> sectors) {
            if (unknown) {
                return sectors.isEmpty() || sectors.equals(Set.of("UNK"));
            }
            return fits(alternatives, sectors);
        }
    }

    /** A row. */
    private record Rule<T>(
            Set<EventType> types,
            List<Set<String>> modes,
            List<Set<String>> contexts,
            Party actor,
            Party recipient,
            List<Flag> flags,
            Answer<T> answer,
            Act example) {

        boolean holds(Act act) {
            return types.contains(act.type())
                    && fits(modes, act.modes())
                    && fits(contexts, act.contexts())
                    && actor.holds(act.actor())
                    && recipient.holds(act.recipient())
                    && flags(act);
        }

        private boolean flags(Act act) {
            for (Flag flag : flags) {
                if (!flag.holds(act)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether all of one alternative are there; without alternatives anything fits. */
    private static boolean fits(List<Set<String>> alternatives, Collection<String> there) {
        for (Set<String> all : alternatives) {
            if (there.containsAll(all)) {
                return true;
            }
        }
        return alternatives.isEmpty();
    }

    /**
     * Reads a table.
     *
     * @param value the value that a cell of the answer column names
     * @throws IllegalStateException when a row is wrong, or when a type has no row that fits always
     */
    RuleTable(String file, List<Tsv.Row> rows, BiFunction<Tsv.Row, String, T> value) {
        for (Tsv.Row row : rows) {
            if (row.cell(0).startsWith("@")) {
                row.list(1).forEach(sector -> Cells.check(row, sector, Plover.SECTORS));
                classes.put(row.cell(0), new LinkedHashSet<>(row.list(1)));
            } else {
                rules.add(rule(row, value));
            }
        }
        for (EventType type : EventType.values()) {
            boolean total =
                    rules.stream()
                            .anyMatch(
                                    r ->
                                            r.types().contains(type)
                                                    && r.modes().isEmpty()
                                                    && r.contexts().isEmpty()
                                                    && r.actor().equals(party("", List.of()))
                                                    && r.recipient().equals(party("", List.of()))
                                                    && r.flags().isEmpty());
            if (!total) {
                throw new IllegalStateException(
                        FOLDER + file + ": " + type + " needs a row that fits always");
            }
        }
    }

    static <T> RuleTable<T> bundled(String file, BiFunction<Tsv.Row, String, T> value) {
        return new RuleTable<>(file, Tsv.read(RuleTable.class, FOLDER + file), value);
    }

    private Rule<T> rule(Tsv.Row row, BiFunction<Tsv.Row, String, T> value) {
        Set<EventType> types = Cells.types(row, row.cell(0));
        String answer = row.cell(6);
        String rule = row.file().substring(row.file().lastIndexOf('/') + 1) + ":" + row.line();
        return new Rule<>(
                types,
                Cells.alternatives(row, row.cell(1), Cells.modes(types)),
                Cells.alternatives(row, row.cell(2), Plover.CONTEXTS),
                party(row, row.cell(3)),
                party(row, row.cell(4)),
                flags(row),
                answer.startsWith("- ")
                        ? new Answer<>(
                                Optional.empty(), Optional.of(answer.substring(2).strip()), rule)
                        : new Answer<>(
                                Optional.of(value.apply(row, answer)), Optional.empty(), rule),
                Cells.example(row, row.cell(7)));
    }

    private Party party(Tsv.Row row, String cell) {
        List<Set<String>> alternatives = new ArrayList<>();
        if (!cell.equals("?")) {
            for (String entry : Tsv.list(cell)) {
                if (entry.startsWith("@")) {
                    Cells.check(row, entry, classes.keySet());
                    classes.getOrDefault(entry, Set.of())
                            .forEach(sector -> alternatives.add(Set.of(sector)));
                } else {
                    alternatives.addAll(Cells.alternatives(row, entry, Plover.SECTORS));
                }
            }
        }
        return party(cell, alternatives);
    }

    private static Party party(String cell, List<Set<String>> alternatives) {
        return new Party(cell.equals("?"), alternatives);
    }

    private static List<Flag> flags(Tsv.Row row) {
        List<Flag> flags = new ArrayList<>();
        for (String word : Tsv.words(row.cell(5))) {
            boolean wanted = !word.startsWith("!");
            String bare = wanted ? word : word.substring(1);
            int equals = bare.indexOf('=');
            String name = equals < 0 ? bare : bare.substring(0, equals);
            Cells.check(row, name, List.of("dead", "injured", "abroad", "instrument"));
            flags.add(new Flag(wanted, name, equals < 0 ? "" : bare.substring(equals + 1)));
        }
        return flags;
    }

    /** The answer of the first row that fits. */
    Answer<T> of(Act act) {
        for (Rule<T> rule : rules) {
            if (rule.holds(act)) {
                return rule.answer();
            }
        }
        throw new IllegalStateException("no row fits " + act); // excluded when the table was read
    }

    /** The answer for what took place; a reason for what did not. */
    Answer<T> ofHappened(Act act) {
        return act.happened()
                ? of(act)
                : new Answer<>(Optional.empty(), Optional.of("not-happened"), "status");
    }

    /** Every row's example with the row's answer, in order. */
    Map<Act, Answer<T>> examples() {
        Map<Act, Answer<T>> examples = new LinkedHashMap<>();
        for (Rule<T> rule : rules) {
            if (examples.put(rule.example(), rule.answer()) != null) {
                throw new IllegalStateException(
                        rule.answer().rule() + " repeats the example of another row");
            }
        }
        return examples;
    }
}
