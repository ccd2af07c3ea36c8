// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Help that answers what a manual page answers, for every command there is. */
class HelpTest {
    private static Map<String, CommandLine> commands() {
        Map<String, CommandLine> all = new LinkedHashMap<>();
        add("", Sitrep.commandLine(SurroundingsForHelp.silent()), all);
        return all;
    }

    private static void add(String before, CommandLine line, Map<String, CommandLine> all) {
        String name = (before + " " + line.getCommandName()).strip();
        all.put(name, line);
        line.getSubcommands().values().forEach(sub -> add(name, sub, all));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsExplained() {
        return commands().entrySet().stream()
                .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> check(c.getValue())));
    }

    private static void check(CommandLine line) {
        String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help).contains("Usage: sitrep", "Exit status:", "  0   ");
        if (line.getSubcommands().isEmpty()) {
            assertThat(help)
                    .as("an example to copy")
                    .containsPattern("\n  \\./sitrep |\n  source ");
        }
        List<String> silent = new ArrayList<>();
        line.getCommandSpec().options().stream()
                .filter(option -> String.join("", option.description()).isBlank())
                .forEach(option -> silent.add(option.longestName()));
        line.getCommandSpec().positionalParameters().stream()
                .filter(each -> String.join("", each.description()).isBlank())
                .forEach(each -> silent.add(each.paramLabel()));
        assertThat(silent).isEmpty();
        assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(help.lines().filter(text -> text.length() > 100)).isEmpty();
        if (line.getParent() != null) {
            assertThat(line.getCommandSpec().usageMessage().description()[0])
                    .as("what the list of commands shows")
                    .matches("[A-Z].{10,85}\\.");
        }
        for (CommandLine.Model.OptionSpec option : line.getCommandSpec().options()) {
            assertThat(option.description()).as("is broken to lines by the help").hasSize(1);
        }
    }

    @Test
    void bashIsToldEveryCommandAndTheValuesOfOptions() {
        Program run = Program.run("completion");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash");
        for (String name : commands().keySet()) {
            String last = name.substring(name.lastIndexOf(' ') + 1);
            assertThat(run.out()).contains(last);
        }
        assertThat(run.out()).contains("ucdp-ged", "geojson", "--no-formula-guard");
    }
}
