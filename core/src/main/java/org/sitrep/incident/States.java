// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Span;

/**
 * What is known of states: a ceasefire, a blockade, a siege, an occupation, a curfew. Read once;
 * immutable, so safe for many threads.
 */
final class States {
    /** Characters before and behind a trigger in which the state is named. */
    private static final int NEAR = 60; // guess: a clause

    /** What a telling says of a state. */
    enum Role {
        HOLDS,
        VIOLATES,
        ENDS
    }

    /**
     * A telling as one about a state.
     *
     * @param days how far two reports of the state may lie apart
     */
    record Mark(String state, Role role, int days) {}

    private record Row(
            String state,
            Role role,
            List<EventType> types,
            String mode,
            List<String> words,
            List<String> with) {
        private boolean holds(Event event, List<String> near) {
            return types.contains(event.type())
                    && (mode.isEmpty() || event.modes().contains(mode))
                    && any(words, near)
                    && (with.isEmpty() || any(with, near));
        }

        private static boolean any(List<String> wanted, List<String> near) {
            return wanted.stream()
                    .anyMatch(word -> near.stream().anyMatch(there -> matches(word, there)));
        }

        private static boolean matches(String word, String there) {
            return word.endsWith("*")
                    ? there.startsWith(word.substring(0, word.length() - 1))
                    : there.equals(word);
        }
    }

    private final List<Row> rows;
    private final Map<String, Integer> days;

    private States(List<Row> rows, Map<String, Integer> days) {
        this.rows = rows;
        this.days = days;
    }

    static States bundled() {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> days = new TreeMap<>();
        for (Tsv.Row row : Tsv.read(States.class, "/org/sitrep/incident/states.tsv")) {
            try {
                List<EventType> types = row.list(2).stream().map(EventType::valueOf).toList();
                Role role = Role.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
                if (role == Role.HOLDS) {
                    days.put(row.cell(0), Integer.parseInt(row.cell(6)));
                }
                rows.add(new Row(row.cell(0), role, types, row.cell(3), row.list(4), row.list(5)));
            } catch (IllegalArgumentException problem) {
                throw row.fault(String.valueOf(problem.getMessage()));
            }
        }
        return new States(List.copyOf(rows), days);
    }

    /** What a happening says of a state: that it ends before that it was broken or holds. */
    Optional<Mark> mark(String text, List<Event> events) {
        Optional<Mark> found = Optional.empty();
        for (Event event : events) {
            if (!event.status().happened()) {
                continue;
            }
            List<String> near = near(text, event.trigger());
            for (Row row : rows) {
                boolean stronger = found.isEmpty() || row.role().compareTo(found.get().role()) > 0;
                if (stronger && row.holds(event, near)) {
                    found =
                            Optional.of(
                                    new Mark(
                                            row.state(),
                                            row.role(),
                                            days.getOrDefault(row.state(), 0)));
                }
            }
        }
        return found;
    }

    /** The words at a trigger and near it, in lower case, no farther than its sentence. */
    private static List<String> near(String text, Span trigger) {
        int start = Math.min(trigger.start(), text.length());
        int end = Math.min(trigger.end(), text.length());
        int from = start;
        while (from > 0 && start - from < NEAR && !ends(text, from - 1)) {
            from--;
        }
        int until = end;
        while (until < text.length() && until - end < NEAR && !ends(text, until)) {
            until++;
        }
        List<String> words = new ArrayList<>();
        for (String word : WordList.of(text.substring(from, until), 2 * NEAR)) {
            words.add(word);
        }
        return words;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || ((c == '.' || c == '!' || c == '?')
                        && (at + 1 == text.length()
                                || Character.isWhitespace(text.charAt(at + 1))));
    }
}
