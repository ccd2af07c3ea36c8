// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.TollRules;
import org.sitrep.profile.Provenance;
import org.sitrep.store.Project;
import org.sitrep.web.Desk;
import org.sitrep.web.Server;
import org.sitrep.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep serve}: opens the page in which people read and correct a project. */
@Command(
        name = "serve",
        description = {
            "Opens the page of a project, on this machine alone.",
            "The address that it prints holds a token that opens one session; press Enter for another",
            "one, Ctrl-C to stop."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:stopped",
            "2:the command line or your own codebook is wrong; or others would get in without accounts or encryption",
            "3:the project cannot be opened, or the port is taken"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep serve sudan.sitrep",
            "  ./sitrep serve sudan.sitrep --port 8000 --no-open",
            "",
            "For a team: give everybody an account, and let something that speaks TLS stand before it:",
            "  ./sitrep account sudan.sitrep ana --role admin",
            "  ./sitrep serve sudan.sitrep --public-address https://desk.example.org"
        })
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PROJECT",
            description = "The project's file, or postgresql://user@host/name.")
    private String location = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port = 8321;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen on. Default: ${DEFAULT-VALUE}, this machine alone. "
                            + "Others need accounts, and --public-address or --without-tls.")
    private String host = "127.0.0.1";

    @Option(names = "--no-open", description = "Do not open a browser.")
    private boolean quiet;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Your name in the log, in a project without accounts. Default: your login.")
    private String who = System.getProperty("user.name", "me");

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description =
                    "How browsers reach the server, when something that speaks TLS stands "
                            + "before it: https://desk.example.org")
    private @Nullable URI publicAddress;

    @Option(
            names = "--without-tls",
            description =
                    "Let others reach the server without encryption: everybody on the way "
                            + "reads and changes what is sent, passwords too.")
    private boolean withoutTls;

    @Mixin private CodingOptions coding = new CodingOptions();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = new Settings(host, port, Optional.ofNullable(publicAddress), who);
        check(settings);
        coding.check();
        CountDownLatch closed = new CountDownLatch(1);
        try {
            serve(settings, closed);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private void serve(Settings settings, CountDownLatch closed) throws IOException {
        try (Project project = Project.open(location, InstantSource.system())) {
            boolean accounts = project.users().stream().anyMatch(user -> !user.disabled());
            if (!settings.isLoopback() && !accounts) {
                throw wrong(
                        "--host "
                                + host
                                + " lets others in, and the project has no accounts. Make one"
                                + " first: ./sitrep account "
                                + location
                                + " NAME --role admin");
            }
            try (Server server = Server.start(settings, parts(project))) {
                serve(server, closed);
            }
        }
    }

    private void check(Settings settings) {
        if (port < 0 || port > 65_535) {
            throw wrong("--port must be 0 to 65535");
        }
        if (who.isBlank() || who.length() > 64) {
            throw wrong("--as needs a name of at most 64 characters");
        }
        if (publicAddress != null
                && (publicAddress.getHost() == null
                        || !List.of("http", "https")
                                .contains(
                                        String.valueOf(publicAddress.getScheme())
                                                .toLowerCase(Locale.ROOT)))) {
            throw wrong("--public-address must look like https://desk.example.org");
        }
        boolean encrypted =
                publicAddress != null && "https".equalsIgnoreCase(publicAddress.getScheme());
        if (!settings.isLoopback() && !encrypted && !withoutTls) {
            throw wrong(
                    "--host "
                            + host
                            + " lets others in without encryption. Put something that speaks TLS"
                            + " before it and say how it is reached (--public-address https://...),"
                            + " or say --without-tls");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private Desk.Parts parts(Project project) throws IOException {
        return new Desk.Parts(
                project,
                name(),
                Sitrep.VERSION,
                () -> ProjectCoder.open(surroundings, coding),
                coding.threads(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)),
                decisions -> IncidentClusterer.standard(TollRules.bundled().standard(), decisions),
                coding.own().codebook(),
                new ProjectRecords(project),
                () -> Provenance.installed(Sitrep.VERSION, Surroundings.data()),
                InstantSource.system(),
                new SecureRandom(),
                this::complain);
    }

    /** What a fault is, for whoever runs the server and for nobody else. */
    private void complain(String id, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        surroundings
                .err()
                .println(
                        "sitrep: fault "
                                + id
                                + ": "
                                + fault
                                + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    /** The file's name without its ending; of a database its name without the way there. */
    private String name() {
        String bare =
                location.indexOf('?') < 0 ? location : location.substring(0, location.indexOf('?'));
        String last = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** Ctrl-C waits so many seconds until the project is closed and lies in one file again. */
    private static final long CLOSING_SECONDS = 10; // guess

    private void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                surroundings.err().println("sitrep: the project was not closed in time");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Server server, CountDownLatch closed) throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stopper = new Thread(() -> stop(stopped, closed), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        String link = server.link();
        surroundings.err().println("Sitrep is open at " + link);
        if (!quiet && surroundings.errIsTerminal()) {
            PageOpener.open(link);
        }
        Thread listener =
                Thread.ofPlatform().daemon().name("keys").start(() -> listen(server, stopped));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            listener.interrupt();
        }
    }

    /** Enter asks for another address; {@code stop} ends the server, for scripts. */
    private void listen(Server server, CountDownLatch stopped) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("stop")) {
                    stopped.countDown();
                    return;
                }
                surroundings.err().println("Sitrep is open at " + server.link());
            }
        } catch (IOException closed) {
            surroundings.err().println("sitrep: no more addresses: " + closed.getMessage());
        }
    }
}
