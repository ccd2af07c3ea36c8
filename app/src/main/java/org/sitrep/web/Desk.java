// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.Decision;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.profile.Holdings;
import org.sitrep.profile.Provenance;
import org.sitrep.store.Coding;
import org.sitrep.store.Project;
import org.sitrep.store.User;
import org.sitrep.web.Sessions.Session;

/** What the routes of one server share. Safe for many threads. */
public final class Desk implements AutoCloseable {
    /**
     * Wrong names and passwords a minute from one place, or for one name. // guess: a person types
     * no faster
     */
    private static final int TRIES = 10;

    /** A page that scrolls fast asks some dozens of times a second. // guess */
    private static final int REQUESTS_A_MINUTE = 6_000;

    /** Imports that one person begins in a minute. // guess */
    private static final int IMPORTS_A_MINUTE = 60;

    /** 48 bits tell a few hundred runs of a server apart. */
    private static final int DIGITS_OF_A_RUN = 12;

    private final Settings settings;
    private final Parts parts;
    private final boolean team;
    private final Sessions sessions;
    private final Passwords passwords;
    private final RateLimit tries;
    private final RateLimit triesByName;
    private final RateLimit requests;
    private final RateLimit importing;
    private final Events events;
    private final Stories stories;
    private final Imports imports;
    private final String started;

    /** Codes inputs; opened when the first import needs it. */
    public interface Coder {
        /** Codes what was read. Safe for many threads. */
        RecordLine code(Outcome<Page> read);

        /** Names the program and what it knows. */
        Coding coding();
    }

    /** Opens the coder, which takes a second or two. */
    public interface CoderSource {
        Coder open() throws IOException;
    }

    /** Tells what is installed. */
    public interface ProvenanceSource {
        Provenance open() throws IOException;
    }

    /**
     * What a server is made of.
     *
     * @param name of the project, for people
     * @param version of the program
     * @param clusterer finds incidents, with what people decided
     * @param codebook the folder of the user's own codebook
     * @param holdings the project as something that can be exported
     * @param provenance of the installation, asked for by the first export: it reads all tables
     * @param faults takes what must not be sent to anybody: the number of a fault, and the fault
     */
    public record Parts(
            Project project,
            String name,
            String version,
            CoderSource coder,
            int threads,
            Function<List<Decision>, IncidentClusterer> clusterer,
            Optional<Path> codebook,
            Holdings holdings,
            ProvenanceSource provenance,
            InstantSource clock,
            SecureRandom random,
            BiConsumer<String, Throwable> faults) {}

    Desk(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        // Decided once: the first account added while somebody works must not lock that person out.
        this.team = parts.project().users().stream().anyMatch(user -> !user.disabled());
        this.sessions = new Sessions(new Tokens(parts.random()), parts.clock());
        this.passwords = new Passwords(parts.random());
        this.tries = new RateLimit(TRIES, Duration.ofMinutes(1), parts.clock());
        this.triesByName = new RateLimit(TRIES, Duration.ofMinutes(1), parts.clock());
        this.requests = new RateLimit(REQUESTS_A_MINUTE, Duration.ofMinutes(1), parts.clock());
        this.importing = new RateLimit(IMPORTS_A_MINUTE, Duration.ofMinutes(1), parts.clock());
        this.events = new Events(parts.project());
        this.stories =
                new Stories(parts.project(), parts.clusterer(), parts.faults(), parts.clock());
        Tokens tokens = new Tokens(parts.random());
        this.imports = new Imports(parts, tokens);
        this.started = Tokens.digest(tokens.next()).substring(0, DIGITS_OF_A_RUN);
    }

    Settings settings() {
        return settings;
    }

    Parts parts() {
        return parts;
    }

    Project project() {
        return parts.project();
    }

    boolean isTeam() {
        return team;
    }

    String mode() {
        return team ? "team" : "local";
    }

    String howToSignIn() {
        return team
                ? "Sign in with your name and password."
                : "Open the address that the server printed; press Enter there for a new one.";
    }

    Sessions sessions() {
        return sessions;
    }

    /**
     * What an account was when a session was opened: with another role or password, or closed, it
     * is another, wherever that was done.
     */
    static String stamp(User user) {
        return Tokens.digest(user.role() + "\n" + user.disabled() + "\n" + user.secret());
    }

    /**
     * Whether the session's account is still what it was. Accounts are closed and changed on the
     * command line too, by another process, so the store is asked for each request: one look at a
     * table of a few rows.
     */
    boolean isStill(Session session) {
        return !team || user(session.who()).filter(isAccountOf(session)).isPresent();
    }

    private static Predicate<User> isAccountOf(Session session) {
        return user -> !user.disabled() && Tokens.same(stamp(user), session.account());
    }

    /** The account of a name. */
    Optional<User> user(String name) {
        return project().users().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    Passwords passwords() {
        return passwords;
    }

    /** By place. */
    RateLimit tries() {
        return tries;
    }

    RateLimit triesByName() {
        return triesByName;
    }

    RateLimit requests() {
        return requests;
    }

    RateLimit importing() {
        return importing;
    }

    Events events() {
        return events;
    }

    Stories stories() {
        return stories;
    }

    Imports imports() {
        return imports;
    }

    BiConsumer<String, Throwable> faults() {
        return parts.faults();
    }

    /** Tells this run of the server from others, which may serve another project. */
    String started() {
        return started;
    }

    /** Browsers share cookies between the ports of a machine; the name keeps two servers apart. */
    String cookieName() {
        return "sitrep_" + settings.port();
    }

    @Override
    public void close() {
        imports.close();
        stories.close();
    }
}
