// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in. Kept in memory: a restart of the server ends all sessions.
 *
 * <p>A one-time token is good for one session, and a session's own token is only in its cookie; of
 * both, only digests are kept. Safe for many threads.
 */
final class Sessions {
    /** A working day and its breaks. // guess */
    static final Duration IDLE = Duration.ofHours(12);

    /** After this everybody signs in again. // guess */
    static final Duration LONGEST = Duration.ofDays(7);

    /** More people than work in one project; bounds the memory. // guess */
    static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> links = new HashSet<>();
    private final Tokens tokens;
    private final InstantSource clock;

    /**
     * One signed-in browser.
     *
     * @param who the name in the log
     * @param csrf what the page sends in a header with each change; the cookie alone is not enough
     * @param account what {@link Desk#stamp} makes of the account; empty without accounts
     */
    record Session(String who, Role role, String csrf, String account) {}

    /** A new session and the secret of its cookie, which is told once. */
    record Opened(Session session, String cookie) {}

    private record Entry(Session session, Instant opened, Instant used) {
        boolean isOver(Instant now) {
            return used.plus(IDLE).isBefore(now) || opened.plus(LONGEST).isBefore(now);
        }
    }

    Sessions(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token that opens one session. */
    String link() {
        String token = tokens.next();
        synchronized (links) {
            links.add(Tokens.digest(token));
        }
        return token;
    }

    /** Whether the token is one that was given out; it is worth nothing afterwards. */
    boolean spend(String token) {
        synchronized (links) {
            return links.remove(Tokens.digest(token));
        }
    }

    /** Opens a session of a person who has shown who they are. */
    Opened open(String who, Role role, String account) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> entry.isOver(now));
        if (entries.size() >= MOST) {
            entries.entrySet().stream()
                    .min(Map.Entry.comparingByValue((a, b) -> a.used().compareTo(b.used())))
                    .ifPresent(oldest -> entries.remove(oldest.getKey()));
        }
        String cookie = tokens.next();
        Session session = new Session(who, role, tokens.next(), account);
        entries.put(Tokens.digest(cookie), new Entry(session, now, now));
        return new Opened(session, cookie);
    }

    /** The session of a cookie, if it is not over. */
    Optional<Session> find(String cookie) {
        Instant now = clock.instant();
        Entry entry =
                entries.computeIfPresent(
                        Tokens.digest(cookie),
                        (key, old) ->
                                old.isOver(now)
                                        ? null
                                        : new Entry(old.session(), old.opened(), now));
        return Optional.ofNullable(entry).map(Entry::session);
    }

    void close(String cookie) {
        entries.remove(Tokens.digest(cookie));
    }

    /** Ends all sessions of a person: after a new role, a new password, or a closed account. */
    void closeAllOf(String who) {
        entries.values().removeIf(entry -> entry.session().who().equals(who));
    }

    /**
     * Ends a person's sessions save the one from which they chose another password.
     *
     * @param account as it is now
     */
    void keepOnly(String cookie, String account) {
        String kept = Tokens.digest(cookie);
        Entry entry = entries.get(kept);
        if (entry == null) {
            return;
        }
        closeAllOf(entry.session().who());
        Session old = entry.session();
        entries.put(
                kept,
                new Entry(
                        new Session(old.who(), old.role(), old.csrf(), account),
                        entry.opened(),
                        entry.used()));
    }
}
