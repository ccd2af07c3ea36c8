// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param input a file or folder of texts; empty: those of the repository
 * @param words how many words a block holds: more texts are left out, fewer are repeated
 * @param openings how often each system is opened for the figures
 * @param rounds how many rounds of blocks, when the time allows them
 * @param starts how often the whole command is started for the figures; 0: not at all
 * @param minutes when the rounds end, counted from the start of the run; at least three are run
 * @param check a smoke check: small, and our system alone
 * @param write whether the report is also written to {@code docs/benchmarks.md}
 */
record Options(
        Optional<String> input,
        List<Candidate> candidates,
        int words,
        int openings,
        int rounds,
        int starts,
        int minutes,
        boolean check,
        boolean write) {
    /*
     * Together below ten minutes on two cores that others use too. A block of 15,000 words takes the
     * slowest system about five seconds, which is far above the steps of the clocks.
     */
    private static final Options USUAL =
            new Options(
                    Optional.empty(),
                    List.of(Candidate.values()),
                    15_000,
                    3,
                    7,
                    10,
                    8,
                    false,
                    false);

    private static final Options CHECK =
            new Options(Optional.empty(), List.of(Candidate.SITREP), 500, 0, 1, 0, 1, true, false);

    /**
     * The options of a command line.
     *
     * @throws IllegalArgumentException when it holds something unknown
     */
    static Options of(List<String> arguments) {
        Options options = arguments.contains("--check") ? CHECK : USUAL;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--write")) {
                options = options.writing();
            } else if (argument.startsWith("--") && !argument.equals("--check")) {
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(argument + " is unknown or lacks its value");
                }
                i++;
                options = options.with(argument, arguments.get(i));
            } else if (!argument.equals("--check")) {
                options = options.reading(argument);
            }
        }
        if (options.check && options.write) {
            throw new IllegalArgumentException("the figures of a smoke check are not for writing");
        }
        return options;
    }

    private Options writing() {
        return new Options(
                input, candidates, words, openings, rounds, starts, minutes, check, true);
    }

    private Options reading(String source) {
        return new Options(
                Optional.of(source),
                candidates,
                words,
                openings,
                rounds,
                starts,
                minutes,
                check,
                write);
    }

    private Options with(String option, String value) {
        return new Options(
                input,
                option.equals("--systems") ? systems(value) : candidates,
                number(option, "--words", value, words),
                number(option, "--openings", value, openings),
                number(option, "--rounds", value, rounds),
                number(option, "--starts", value, starts),
                number(option, "--minutes", value, minutes),
                check,
                write);
    }

    private static int number(String option, String name, String value, int otherwise) {
        if (!List.of("--systems", "--words", "--openings", "--rounds", "--starts", "--minutes")
                .contains(option)) {
            throw new IllegalArgumentException("unknown option " + option);
        }
        return option.equals(name) ? Integer.parseInt(value) : otherwise;
    }

    private static List<Candidate> systems(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(name -> Candidate.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
