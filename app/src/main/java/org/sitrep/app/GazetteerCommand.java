// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sitrep gazetteer}: places of the user's own. */
@Command(
        name = "gazetteer",
        description = "Makes a gazetteer of your own, for villages that the bundled one lacks.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./sitrep gazetteer import SD.zip"},
        exitCodeList = {"0:done", "2:the command line is wrong"})
final class GazetteerCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /** Without a command of its own there is nothing to do. */
    @Override
    public void run() {
        throw Sitrep.whichCommand(spec.commandLine());
    }
}
