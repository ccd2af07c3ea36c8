// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The options {@code --rule} and {@code --rules}: which rule takes one toll from many. */
final class RuleChoice {
    private RuleChoice() {}

    /**
     * The rule asked for.
     *
     * @param rules a file of rules of the user's own, beside the bundled ones
     * @throws ParameterException when there is no such rule, or the file has mistakes
     */
    static TollRule of(@Nullable String rule, @Nullable Path rules, CommandLine line)
            throws IOException {
        TollRules known = known(rules, line);
        if (rule == null) {
            return known.standard();
        }
        String hint = Nearest.hint(rule, known.names());
        return known.find(rule)
                .orElseThrow(() -> new ParameterException(line, "--rule: no rule " + rule + hint));
    }

    private static TollRules known(@Nullable Path rules, CommandLine line) throws IOException {
        TollRules known = TollRules.bundled();
        if (rules == null) {
            return known;
        }
        Mistakes mistakes = Mistakes.collected();
        try (BufferedReader reader = Files.newBufferedReader(rules)) {
            known = known.with(rules.toString(), reader, mistakes);
        } catch (CharacterCodingException problem) {
            throw new ParameterException(line, rules + " is not UTF-8", problem);
        }
        if (!mistakes.all().isEmpty()) {
            throw new ParameterException(line, String.join(System.lineSeparator(), mistakes.all()));
        }
        return known;
    }
}
