// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sitrep.knowledge.Tsv;

/**
 * A line of a rule file: what a time expression looks like and what it means.
 *
 * @param group name under which other patterns use it; one that begins with {@code _} is never an
 *     expression of its own
 * @param condition what must hold around the match besides
 * @param example for the test: {@code text => expression = value}; may be empty
 */
record TimeRule(
        String name,
        String group,
        List<Element> pattern,
        Optional<RuleCondition> condition,
        Template meaning,
        String example) {

    TimeRule {
        pattern = List.copyOf(pattern);
    }

    /** A place of a pattern. */
    sealed interface Element {
        boolean isOptional();

        /** Whether no space may stand before it. */
        boolean isAdjacent();
    }

    /** One of several words or marks. */
    record Literal(List<String> words, boolean isOptional, boolean isAdjacent) implements Element {
        Literal {
            words = List.copyOf(words);
        }
    }

    /** A word of one of several classes. */
    record WordClass(List<String> classes, String slot, boolean isOptional, boolean isAdjacent)
            implements Element {
        WordClass {
            classes = List.copyOf(classes);
        }
    }

    /** A match of one of several groups. */
    record Group(List<String> groups, String slot, boolean isOptional, boolean isAdjacent)
            implements Element {
        Group {
            groups = List.copyOf(groups);
        }
    }

    /** Whether a match may be an expression of its own. */
    boolean isExpression() {
        return !group.startsWith("_");
    }

    /** Reads the rules of a file. */
    static List<TimeRule> read(String resource, Vocabulary vocabulary) {
        List<TimeRule> rules = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (Tsv.Row row : Tsv.read(TimeRule.class, resource)) {
            if (row.cells().size() < 4) {
                throw row.fault("a rule has a name, a group, a pattern and a meaning");
            }
            if (!names.add(row.cell(0))) {
                throw row.fault(row.cell(0) + " stands twice");
            }
            rules.add(rule(row, vocabulary));
        }
        return rules;
    }

    private static TimeRule rule(Tsv.Row row, Vocabulary vocabulary) {
        List<Element> pattern = new ArrayList<>();
        Optional<RuleCondition> condition = Optional.empty();
        for (String word : Tsv.words(row.cell(2))) {
            if (word.length() > 1 && word.startsWith("!")) {
                condition = Optional.of(condition(row, word.substring(1)));
            } else {
                pattern.add(element(row, word, vocabulary));
            }
        }
        if (pattern.isEmpty()) {
            throw row.fault("the pattern is empty");
        }
        return new TimeRule(
                row.cell(0),
                row.cell(1),
                pattern,
                condition,
                Template.read(row, row.cell(3)),
                row.cell(4));
    }

    private static RuleCondition condition(Tsv.Row row, String name) {
        try {
            return RuleCondition.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw row.fault("unknown condition " + name);
        }
    }

    private static Element element(Tsv.Row row, String written, Vocabulary vocabulary) {
        String word = written;
        boolean adjacent = word.length() > 1 && word.startsWith("~");
        word = adjacent ? word.substring(1) : word;
        boolean optional = word.length() > 1 && word.endsWith("?");
        word = optional ? word.substring(0, word.length() - 1) : word;
        if (word.length() > 2 && (word.startsWith("{") || word.startsWith("<"))) {
            boolean group = word.startsWith("<");
            if (!word.endsWith(group ? ">" : "}")) {
                throw row.fault("no end of " + written);
            }
            String inside = word.substring(1, word.length() - 1);
            int colon = inside.indexOf(':');
            List<String> names = Tsv.split(colon < 0 ? inside : inside.substring(0, colon), '|');
            String slot = colon < 0 ? names.getFirst() : inside.substring(colon + 1);
            if (group) {
                return new Group(names, slot, optional, adjacent);
            }
            for (String name : names) {
                if (!vocabulary.isClass(name) && !Figures.isClass(name)) {
                    throw row.fault("unknown class " + name);
                }
            }
            return new WordClass(names, slot, optional, adjacent);
        }
        List<String> words = word.equals("|") ? List.of("|") : Tsv.split(word, '|');
        if (words.contains("")) {
            throw row.fault("an empty word in " + written);
        }
        return new Literal(words, optional, adjacent);
    }
}
