// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.knowledge.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, what was meant, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        line.getErr().println(command + ": " + what(fault, line));
        line.getErr().println("See ./" + command + " --help");
        return Sitrep.USAGE;
    }

    private static String what(ParameterException fault, CommandLine line) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, line);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (fault instanceof OverwrittenOptionException && fault.getArgSpec() != null) {
            return name(fault.getArgSpec()) + " is given twice";
        }
        ArgSpec about = fault.getArgSpec();
        return about == null || fault.getValue() == null
                ? String.valueOf(fault.getMessage())
                : value(about, fault.getValue())
                        .orElseGet(() -> String.valueOf(fault.getMessage()));
    }

    private static String missing(List<ArgSpec> missing) {
        if (missing.size() == 1
                && missing.getFirst() instanceof OptionSpec option
                && !option.required()) {
            int values = option.arity().min();
            String label = option.paramLabel();
            return name(option) + " needs " + (values == 1 ? "" : values + " times ") + label;
        }
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "))
                + (missing.size() == 1 ? " is missing" : " are missing");
    }

    private static String unmatched(UnmatchedArgumentException fault, CommandLine line) {
        String word = fault.getUnmatched().isEmpty() ? "" : fault.getUnmatched().getFirst();
        if (fault.isUnknownOption()) {
            int value = word.indexOf('=');
            String option = value < 0 ? word : word.substring(0, value);
            List<String> known = new ArrayList<>();
            for (OptionSpec each : line.getCommandSpec().options()) {
                known.addAll(Arrays.asList(each.names()));
            }
            return "there is no option " + option + meant(option, known);
        }
        if (!line.getSubcommands().isEmpty()) {
            return "there is no command " + word + meant(word, line.getSubcommands().keySet());
        }
        return "one argument too many: " + word;
    }

    private static String meant(String word, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        Optional<String> begun =
                names.stream()
                        .filter(name -> word.length() > 2 && name.startsWith(word))
                        .findFirst();
        return begun.or(() -> Nearest.to(word, names))
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    /** The option or argument as it is typed. */
    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option ? option.longestName() : about.paramLabel();
    }

    /** Why a value is none of its option; empty where the parser says it well enough. */
    private static Optional<String> value(ArgSpec about, String value) {
        Class<?> type = about.auxiliaryTypes()[0];
        String begin = name(about) + ": ";
        if (type.isEnum()) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> each.toString().toLowerCase(Locale.ROOT))
                            .toList();
            return Optional.of(begin + "there is no " + value + Nearest.hint(value, known));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(begin + value + " is no whole number");
        }
        if (type == double.class) {
            return Optional.of(begin + value + " is no number");
        }
        if (type == LocalDate.class) {
            return Optional.of(begin + value + " is no day; a day looks like 2024-03-31");
        }
        if (type == URI.class || type == Path.class) {
            return Optional.of(
                    begin + value + (type == URI.class ? " is no address" : " is no path"));
        }
        return Optional.empty();
    }
}
