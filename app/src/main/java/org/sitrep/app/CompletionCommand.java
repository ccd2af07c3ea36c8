// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sitrep completion}: what a shell needs to complete command lines. */
@Command(
        name = "completion",
        description = {
            "Prints a script by which bash and zsh complete commands and options.",
            "Values of options too, with the tabulator key."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {"0:printed"},
        footer = {
            "",
            "Examples:",
            "  source <(./sitrep completion)                      # bash, for this session",
            "  ./sitrep completion > ~/.sitrep-completion         # then in ~/.bashrc:",
            "                                                     #   source ~/.sitrep-completion",
            "  autoload -U +X bashcompinit && bashcompinit        # zsh: first this, in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputFile file = OutputFile.open(Optional.empty(), surroundings.out())) {
            file.writer().write(AutoComplete.bash("sitrep", spec.root().commandLine()));
            file.commit();
        }
        return 0;
    }
}
