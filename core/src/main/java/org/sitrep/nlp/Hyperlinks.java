// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Optional;
import org.sitrep.model.Span;

/**
 * Finds the first address of a page, a machine or a mailbox in a run without white space.
 *
 * <p>One object for each run, since it remembers what it has read of it.
 */
final class Hyperlinks {
    /*
     * An address is, in this order,
     *   - perhaps a protocol: 3 to 9 letters and "://";
     *   - perhaps a login: a name, then perhaps ":" and anything, then "@";
     *   - a host: four numbers with dots between, the first of three digits; or names joined by
     *     dots and hyphens, the last of them of two letters or more behind a dot;
     *   - perhaps a port: ":" and two to five digits;
     *   - perhaps a path: "/" and the rest of the run.
     * A name is of letters, digits and underscores. So "Goma.Then", a full stop with the space
     * forgotten, is an address too (SecondLook takes it apart), "p.m." and "3.5bn" are none.
     *
     * The first place where an address can begin is taken, and there the longest of each part that
     * leaves a host for the rest. Why the time is linear: a name or a chain of names that begins no
     * address begins none further to the right within itself either, so each is tried once, where
     * it begins; the numbers are of bounded length; and of all "@" only the last one that a host
     * follows can end a login with a ":" in it.
     */
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;
    private static final int SHORTEST_PROTOCOL = 3; // "ftp"
    private static final int LONGEST_PROTOCOL = 9;

    private final char[] chars;
    private final int from;
    private final int to;
    private int lastLogin = UNKNOWN;

    private Hyperlinks(char[] chars, int from, int to) {
        this.chars = chars;
        this.from = from;
        this.to = to;
    }

    /** The first address in the run {@code [from, to)}. */
    static Optional<Span> find(char[] chars, int from, int to) {
        // Every host has a dot between two names.
        for (int i = from + 1; i + 1 < to; i++) {
            if (chars[i] == '.' && CharKind.isName(chars[i - 1]) && CharKind.isName(chars[i + 1])) {
                return new Hyperlinks(chars, from, to).first();
            }
        }
        return Optional.empty();
    }

    /** Whether the run begins with the protocol of a page or a file, in any case. */
    static boolean beginsWithProtocol(char[] chars, int from, int to) {
        return switch (CharKind.lower(chars[from])) {
            case 'h' -> begins(chars, from, to, "http://") || begins(chars, from, to, "https://");
            case 'f' -> begins(chars, from, to, "ftp://");
            case 's' -> begins(chars, from, to, "sftp://");
            default -> false;
        };
    }

    private static boolean begins(char[] chars, int from, int to, String start) {
        if (to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (CharKind.lower(chars[from + i]) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Span> first() {
        int nameEnd = from;
        int chainEnd = from;
        int lettersEnd = from;
        boolean protocolTried = false;
        for (int at = from; at < to; at++) {
            if (!CharKind.isName(chars[at])) {
                continue;
            }
            boolean letter = CharKind.is(chars[at], CharKind.LETTER);
            if (letter && at >= lettersEnd) {
                lettersEnd = lettersEnd(at);
                protocolTried = false;
            }
            int end = NONE;
            if (letter && !protocolTried && lettersEnd - at <= LONGEST_PROTOCOL) {
                protocolTried = true;
                end = afterProtocol(at, lettersEnd);
            }
            if (end == NONE && at >= nameEnd) {
                nameEnd = nameEnd(at);
                end = afterLogin(nameEnd);
            }
            if (end == NONE) {
                end = numbersEnd(at);
            }
            if (end == NONE && at >= chainEnd) {
                end = namesEnd(at);
                chainEnd = chainEnd(at);
            }
            if (end != NONE) {
                return Optional.of(new Span(at, withPortAndPath(end)));
            }
        }
        return Optional.empty();
    }

    private int afterProtocol(int start, int colon) {
        boolean protocol =
                colon - start >= SHORTEST_PROTOCOL
                        && colon + 3 < to
                        && chars[colon] == ':'
                        && chars[colon + 1] == '/'
                        && chars[colon + 2] == '/';
        if (!protocol) {
            return NONE;
        }
        int rest = colon + 3;
        int end = CharKind.isName(chars[rest]) ? afterLogin(nameEnd(rest)) : NONE;
        return end == NONE ? hostEnd(rest) : end;
    }

    /** The end of the host behind a login whose name ends here; {@link #NONE} if it is no login. */
    private int afterLogin(int nameEnd) {
        if (nameEnd < to && chars[nameEnd] == '@') {
            return hostEnd(nameEnd + 1);
        }
        if (nameEnd < to && chars[nameEnd] == ':' && lastLogin() > nameEnd) {
            return hostEnd(lastLogin() + 1);
        }
        return NONE;
    }

    /** The last "@" that a host follows. */
    private int lastLogin() {
        if (lastLogin == UNKNOWN) {
            lastLogin = to - 1;
            while (lastLogin >= from
                    && (chars[lastLogin] != '@' || hostEnd(lastLogin + 1) == NONE)) {
                lastLogin--;
            }
        }
        return lastLogin;
    }

    private int hostEnd(int start) {
        int end = numbersEnd(start);
        return end == NONE ? namesEnd(start) : end;
    }

    /** The end of four numbers with dots between: "192.168.0.1". */
    private int numbersEnd(int start) {
        int end = start + 3;
        if (digits(start, 3) < 3) {
            return NONE;
        }
        for (int number = 0; number < 3; number++) {
            if (end >= to || chars[end] != '.') {
                return NONE;
            }
            int digits = digits(end + 1, 3);
            if (digits == 0) {
                return NONE;
            }
            end += 1 + digits;
        }
        return end;
    }

    /** How many digits stand from here on, no more than the limit. */
    private int digits(int start, int limit) {
        int count = 0;
        while (count < limit
                && start + count < to
                && CharKind.is(chars[start + count], CharKind.DIGIT)) {
            count++;
        }
        return count;
    }

    /** The end of names of which the last has letters: "mail.example-1.org". */
    private int namesEnd(int start) {
        if (start >= to || !CharKind.isName(chars[start])) {
            return NONE;
        }
        int chainEnd = chainEnd(start);
        for (int dot = chainEnd - 3; dot > start; dot--) {
            if (chars[dot] == '.'
                    && CharKind.is(chars[dot + 1], CharKind.LETTER)
                    && CharKind.is(chars[dot + 2], CharKind.LETTER)) {
                return lettersEnd(dot + 1);
            }
        }
        return NONE;
    }

    /** The end of the names joined by dots and hyphens that begin here. */
    private int chainEnd(int start) {
        int end = nameEnd(start);
        while (end + 1 < to
                && (chars[end] == '.' || chars[end] == '-')
                && CharKind.isName(chars[end + 1])) {
            end = nameEnd(end + 1);
        }
        return end;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < to && CharKind.isName(chars[end])) {
            end++;
        }
        return end;
    }

    private int lettersEnd(int start) {
        int end = start;
        while (end < to && CharKind.is(chars[end], CharKind.LETTER)) {
            end++;
        }
        return end;
    }

    private int withPortAndPath(int hostEnd) {
        int end = hostEnd;
        if (end < to && chars[end] == ':') {
            int digits = digits(end + 1, 5);
            if (digits >= 2) {
                end += 1 + digits;
            }
        }
        return end < to && chars[end] == '/' ? to : end;
    }
}
