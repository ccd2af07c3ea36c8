// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.knowledge.TollRule.Accounts;
import org.sitrep.knowledge.TollRule.Pick;
import org.sitrep.knowledge.TollRule.Takes;
import org.sitrep.knowledge.TollRule.Votes;

/**
 * The rules for one figure of many accounts: those of {@code incident/toll-rules.txt} and, beside
 * them or in their place, a user's own.
 *
 * <p>A file is a list of sections; a line {@code rule NAME} begins one, and each line behind it is
 * a word and its value. What each word means stands in {@code docs/incidents.md}.
 */
public final class TollRules {
    private static final String BUNDLED = "/org/sitrep/incident/toll-rules.txt";
    private static final String STANDARD = "most-origins";

    /** The words of a section in the order in which they are best written. */
    private static final List<String> WORDS =
            List.of("says", "accounts", "takes", "votes", "vague", "low", "best", "high");

    private static final int MOST_DEAD = 1_000_000; // guess: no vague word stands for more

    private final Map<String, TollRule> rules;

    private TollRules(Map<String, TollRule> rules) {
        this.rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** The rules that come with Sitrep. */
    public static TollRules bundled() {
        Map<String, TollRule> rules = new TreeMap<>();
        read(Tsv.read(TollRules.class, BUNDLED), rules, Mistakes.fatal());
        return new TollRules(rules);
    }

    /**
     * These rules and those of a file, which stand in the place of rules of the same name.
     *
     * @param file its name, for messages
     * @param mistakes takes what is wrong in the file
     */
    public TollRules with(String file, Reader reader, Mistakes mistakes) throws IOException {
        Map<String, TollRule> all = new TreeMap<>(rules);
        List<Tsv.Row> rows = Tsv.read(file, reader);
        if (rows.isEmpty()) {
            mistakes.add(file, 1, "the file holds no rule");
        }
        read(rows, all, mistakes);
        return new TollRules(all);
    }

    /** The rule of a name. */
    public Optional<TollRule> find(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    /** The rule that holds when none is named. */
    public TollRule standard() {
        return find(STANDARD).orElseThrow(() -> new IllegalStateException("no rule " + STANDARD));
    }

    /** All names in order. */
    public Collection<String> names() {
        return rules.keySet();
    }

    private static void read(List<Tsv.Row> rows, Map<String, TollRule> rules, Mistakes mistakes) {
        List<Tsv.Row> section = new ArrayList<>();
        Map<String, Integer> lines = new TreeMap<>();
        for (Tsv.Row row : rows) {
            if (word(row).equals("rule")) {
                close(section, rules, mistakes);
                section = new ArrayList<>(List.of(row));
                Integer before = lines.putIfAbsent(value(row), row.line());
                if (before != null) {
                    mistakes.add(
                            row, "rule " + value(row) + " stands in line " + before + " already");
                }
            } else if (section.isEmpty()) {
                mistakes.add(row, "“" + word(row) + "” stands before the first line “rule NAME”");
            } else {
                section.add(row);
            }
        }
        close(section, rules, mistakes);
    }

    private static String word(Tsv.Row row) {
        List<String> words = Tsv.words(row.cell(0));
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** What stands behind the first word, whether a tab or blanks part them. */
    private static String value(Tsv.Row row) {
        String line = String.join(" ", row.cells()).strip();
        return line.substring(Math.min(line.length(), word(row).length())).strip();
    }

    private static void close(
            List<Tsv.Row> section, Map<String, TollRule> rules, Mistakes mistakes) {
        if (section.isEmpty()) {
            return;
        }
        Tsv.Row head = section.getFirst();
        String name = value(head);
        if (!isName(name)) {
            mistakes.add(head, "a rule's name has lower-case letters, digits and hyphens only");
        }
        Map<String, Tsv.Row> values = new TreeMap<>();
        for (Tsv.Row row : section.subList(1, section.size())) {
            if (!WORDS.contains(word(row))) {
                mistakes.add(
                        row, "unknown word “" + word(row) + "”" + Nearest.hint(word(row), WORDS));
            } else if (values.putIfAbsent(word(row), row) != null) {
                mistakes.add(row, "“" + word(row) + "” stands twice in rule " + name);
            }
        }
        for (String needed : List.of("says", "low", "best", "high")) {
            if (!values.containsKey(needed)) {
                mistakes.add(head, "rule " + name + " has no line “" + needed + "”");
            }
        }
        rules.put(
                name,
                new TollRule(
                        name,
                        Optional.ofNullable(values.get("says")).map(TollRules::value).orElse(""),
                        choice(values, "accounts", Accounts.ALL, Accounts.values(), mistakes),
                        choice(values, "takes", Takes.ALL, Takes.values(), mistakes),
                        choice(values, "votes", Votes.SOURCES, Votes.values(), mistakes),
                        choice(values, "low", Pick.LEAST, Pick.values(), mistakes),
                        choice(values, "best", Pick.AGREED, Pick.values(), mistakes),
                        choice(values, "high", Pick.GREATEST, Pick.values(), mistakes),
                        vague(Optional.ofNullable(values.get("vague")), mistakes)));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || isDigit(c));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static <E extends Enum<E>> E choice(
            Map<String, Tsv.Row> values, String word, E standard, E[] all, Mistakes mistakes) {
        Tsv.Row row = values.get(word);
        if (row == null) {
            return standard;
        }
        List<String> known = new ArrayList<>();
        for (E each : all) {
            String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(value(row))) {
                return each;
            }
            known.add(name);
        }
        mistakes.add(
                row,
                "“"
                        + value(row)
                        + "” is no value of “"
                        + word
                        + "”"
                        + Nearest.hint(value(row), known));
        return standard;
    }

    private static Map<String, Integer> vague(Optional<Tsv.Row> row, Mistakes mistakes) {
        Map<String, Integer> vague = new TreeMap<>();
        if (row.isEmpty()) {
            return vague;
        }
        for (String entry : Tsv.list(value(row.get()))) {
            int at = entry.indexOf('=');
            String number = at < 0 ? "" : entry.substring(at + 1).strip();
            boolean digits = !number.isEmpty() && number.length() < 8;
            if (at < 1 || !digits || !number.chars().allMatch(TollRules::isDigit)) {
                mistakes.add(row.get(), "“" + entry + "” is not of the form dozens=12");
            } else if (Integer.parseInt(number) > MOST_DEAD) {
                mistakes.add(row.get(), number + " is no number for a vague word");
            } else {
                String word = entry.substring(0, at).strip().toLowerCase(Locale.ROOT);
                vague.put(word, Integer.parseInt(number));
            }
        }
        return vague;
    }
}
