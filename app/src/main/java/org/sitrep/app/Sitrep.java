// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.sitrep.knowledge.CodebookException;
import org.sitrep.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: its commands, and what an exit status means. */
@Command(
        name = "sitrep",
        description =
                "Reads news reports about conflict and writes down who did what to whom, where,"
                        + " when, with what toll - and who says so.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Sitrep " + Sitrep.VERSION,
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, and some inputs, rows or corrections were refused; they are listed or counted",
            "2:the command line, your own codebook or your own view is wrong",
            "3:an input cannot be read, or the output cannot be written",
            "4:the installation is broken, or a project is damaged"
        },
        footer = {
            "",
            "Example:",
            "  ./sitrep code samples/",
            "",
            "Help on one command: ./sitrep code --help"
        })
public final class Sitrep implements Runnable {
    /** The version that exports and caches name; the pom's, without its suffix. */
    static final String VERSION = "0.1.0";

    /** Finished, and some inputs were rejected. */
    static final int REJECTIONS = 1;

    /** The command line is wrong, or the user's own codebook. */
    static final int USAGE = 2;

    /** An input cannot be read, or the output cannot be written. */
    static final int UNREADABLE = 3;

    /** The installation is broken, or Sitrep has a fault. */
    static final int BROKEN = 4;

    /** The commands that read or write a project. */
    private static final List<String> PROJECTS =
            List.of(
                    "init",
                    "add",
                    "serve",
                    "account",
                    "watch",
                    "audit",
                    "apply",
                    "cases",
                    "export",
                    "incidents",
                    "explain",
                    "evaluate");

    @Spec private CommandSpec spec = CommandSpec.create();

    private Sitrep() {}

    public static void main(String[] arguments) {
        System.exit(execute(Surroundings.ofProcess(), arguments));
    }

    /** Runs one command line and returns its exit status. */
    static int execute(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings).execute(DatabaseOption.moved(arguments));
    }

    /** All commands. */
    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine all = prepared(commands(surroundings), surroundings);
        PROJECTS.forEach(
                name -> {
                    CommandLine command = all.getSubcommands().get(name);
                    if (command != null) {
                        command.addMixin("database", new DatabaseOption());
                    }
                });
        all.getSubcommands().values().forEach(command -> help(command, all));
        return all;
    }

    /** Sets how a command line behaves: its streams, its help, what it says of faults. */
    static CommandLine prepared(CommandLine line, Surroundings surroundings) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                surroundings.outIsTerminal() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(
                        (fault, command, parsed) -> explain(fault, surroundings.err()));
    }

    /** Parts the help on a command as a manual page is, and says what its exit status means. */
    private static void help(CommandLine command, CommandLine all) {
        UsageMessageSpec whole = all.getCommandSpec().usageMessage();
        UsageMessageSpec page = command.getCommandSpec().usageMessage();
        page.descriptionHeading("%n")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading(whole.exitCodeListHeading());
        if (page.exitCodeList().isEmpty()) {
            page.exitCodeList(whole.exitCodeList());
        }
        command.getSubcommands().values().forEach(each -> help(each, all));
    }

    private static CommandLine commands(Surroundings surroundings) {
        return new CommandLine(new Sitrep())
                .addSubcommand(new CodeCommand(surroundings))
                .addSubcommand(new ArchiveCommand(surroundings.err(), Sitrep::notBuilt))
                .addSubcommand(new IncidentsCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new EvaluateCommand(surroundings))
                .addSubcommand(new InitCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new AccountCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new AuditCommand(surroundings))
                .addSubcommand(new ApplyCommand(surroundings))
                .addSubcommand(new CasesCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new CompletionCommand(surroundings))
                .addSubcommand(
                        new CommandLine(new GazetteerCommand())
                                .addSubcommand(new GazetteerImportCommand(surroundings)));
    }

    /** Spark is not shipped with the program: it weighs ten times as much. */
    private static Account notBuilt(ArchiveRequest request) {
        throw new IllegalStateException(
                "archive needs Apache Spark, which ./sitrep fetches where it is built from its"
                        + " sources; this program came without it: see docs/spark.md");
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw whichCommand(spec.commandLine());
    }

    /** Names the commands that there are. */
    static ParameterException whichCommand(CommandLine line) {
        return new ParameterException(
                line, "which command? " + String.join(", ", line.getSubcommands().keySet()));
    }

    private static int explain(Exception fault, PrintStream err) throws Exception {
        if (fault instanceof ParameterException) {
            throw fault;
        }
        if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return explain(unchecked.getCause(), err);
        }
        if (fault instanceof CodebookException codebook) {
            List<String> mistakes = codebook.mistakes();
            String count = mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes";
            err.println("sitrep: " + count + " in " + codebook.what() + ":");
            mistakes.forEach(mistake -> err.println("  " + mistake));
            return USAGE;
        }
        if (fault instanceof StoreException store) {
            err.println("sitrep: " + store.getMessage());
            return UNREADABLE;
        }
        if (fault instanceof IOException io) {
            err.println("sitrep: " + say(io));
            return UNREADABLE;
        }
        err.println(
                "sitrep: " + (fault instanceof IllegalStateException ? fault.getMessage() : fault));
        return BROKEN;
    }

    private static String say(IOException fault) {
        String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return switch (fault) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case FileSystemException other -> message;
            default -> message;
        };
    }
}
