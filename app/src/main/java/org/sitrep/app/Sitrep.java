// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands and its exit statuses. */
@Command(
        name = "sitrep",
        description =
                "Reads news reports about conflict and writes down who did what to whom, where,"
                        + " when, with what toll - and who says so.",
        subcommands = {CodeCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "Sitrep 0.1.0")
public final class Sitrep implements Runnable {
    private Sitrep() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Sitrep()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }
}
