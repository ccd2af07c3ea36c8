// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.store.Project;
import org.sitrep.store.User;
import org.sitrep.web.Passwords;
import org.sitrep.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep account}: lets people into a project over the network. */
@Command(
        name = "account",
        description = {
            "Gives a person an account for a project, or another password or role.",
            "With the first account a project has a team: ./sitrep serve then asks everybody for name",
            "and password. The password is asked for, or read as the first line of standard input."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:done",
            "2:the command line is wrong, the password too short, or no admin would be left",
            "3:the project cannot be read or written"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep account sudan.sitrep ana --role admin",
            "  ./sitrep account sudan.sitrep ben --role coder",
            "  ./sitrep account sudan.sitrep ben --close"
        })
final class AccountCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "Its file, or postgresql://USER@HOST/NAME.")
    private String location = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "The person's name, as it stands in the log.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = RoleNames.class,
            description =
                    "${COMPLETION-CANDIDATES}: each may do all that the one before may do."
                            + " Default: coder.")
    private Role role = Role.CODER;

    @Option(names = "--close", description = "Close the account; what the person wrote stays.")
    private boolean close;

    /** For help and completion. */
    static final class RoleNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        RoleNames() {
            for (Role each : Role.values()) {
                add(each.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    AccountCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Role.isName(name)) {
            throw wrong(
                    "a name begins with a letter or digit and has at most 64 letters, digits,"
                            + " spaces and . _ -");
        }
        try (Project project = Project.open(location, InstantSource.system())) {
            Optional<User> known =
                    project.users().stream().filter(user -> user.name().equals(name)).findFirst();
            if (close && known.isEmpty()) {
                throw wrong("nobody is called " + name);
            }
            String secret =
                    close
                            ? known.orElseThrow().secret()
                            : new Passwords(new SecureRandom()).keep(password());
            Instant created = known.map(User::created).orElseGet(InstantSource.system()::instant);
            String kept = close ? known.orElseThrow().role() : role.code();
            boolean adminStays =
                    project.users().stream()
                            .anyMatch(
                                    user ->
                                            !user.name().equals(name)
                                                    && !user.disabled()
                                                    && user.role().equals(Role.ADMIN.code()));
            if (!adminStays && (close || role != Role.ADMIN)) {
                throw wrong("a project with accounts needs an admin; make one with --role admin");
            }
            project.user(new User(name, kept, secret, created, close));
            surroundings
                    .err()
                    .println(
                            name
                                    + (close
                                            ? " is out"
                                            : " is in, as "
                                                    + role.name().toLowerCase(Locale.ROOT)));
        }
        return 0;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private String password() throws IOException {
        String password = typed();
        if (password.length() < Passwords.SHORTEST) {
            throw wrong(
                    "a password needs "
                            + Passwords.SHORTEST
                            + " characters; a sentence of your own is good");
        }
        return password;
    }

    private String typed() throws IOException {
        // Some versions of Java have a console where nobody sits, others none at all.
        Optional<Console> console =
                Optional.ofNullable(surroundings.errIsTerminal() ? System.console() : null);
        if (console.isPresent()) {
            char[] typed = console.get().readPassword("Password for %s: ", name);
            return typed == null ? "" : new String(typed);
        }
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        return line == null ? "" : line;
    }
}
