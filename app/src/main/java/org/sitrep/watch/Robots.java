// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site's owner allows: robots.txt (RFC 9309). The group that names us counts, else the one
 * for all; of the rules that match a path the longest counts, and of two equally long ones the one
 * that allows.
 */
final class Robots {
    /** The standard asks for at least 500 KiB to be read. */
    static final int MOST_BYTES = 512_000;

    /** A longer pause is none that anybody means. // guess */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    static final Robots ALL_ALLOWED = new Robots(List.of(), Optional.empty());

    private final List<Rule> rules;
    private final Optional<Duration> pause;

    private record Rule(String pattern, boolean allows) {}

    private Robots(List<Rule> rules, Optional<Duration> pause) {
        this.rules = List.copyOf(rules);
        this.pause = pause;
    }

    /**
     * Reads a file.
     *
     * @param agent our name, in lower case
     */
    static Robots read(String text, String agent) {
        Group ours = new Group();
        Group all = new Group();
        List<Group> current = new ArrayList<>();
        boolean naming = false;
        for (String line : text.split("\n", -1)) {
            String bare = line.indexOf('#') >= 0 ? line.substring(0, line.indexOf('#')) : line;
            int colon = bare.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    current.clear();
                }
                naming = true;
                String name = value.toLowerCase(Locale.ROOT);
                if (name.equals("*")) {
                    current.add(all);
                } else if (name.equals(agent) || name.startsWith(agent + "/")) {
                    current.add(ours);
                    ours.named = true;
                }
            } else if (key.equals("allow") || key.equals("disallow")) {
                naming = false;
                current.forEach(group -> group.rule(value, key.equals("allow")));
            } else if (key.equals("crawl-delay")) {
                naming = false;
                current.forEach(group -> group.pause(value));
            }
        }
        Group chosen = ours.named ? ours : all;
        return new Robots(chosen.rules, chosen.pause);
    }

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> pause = Optional.empty();
        private boolean named;

        void rule(String pattern, boolean allows) {
            if (!pattern.isEmpty()) {
                rules.add(new Rule(pattern, allows));
            }
        }

        void pause(String seconds) {
            try {
                double value = Double.parseDouble(seconds);
                if (value > 0) {
                    long most = LONGEST_PAUSE.toMillis();
                    pause =
                            Optional.of(
                                    Duration.ofMillis(
                                            (long) Math.min((double) most, value * 1000)));
                }
            } catch (NumberFormatException unreadable) {
                pause = Optional.empty();
            }
        }
    }

    /** How long to wait between two pages, if the owner says. */
    Optional<Duration> pause() {
        return pause;
    }

    /**
     * Whether a path may be asked for.
     *
     * @param path with its query, as it is sent
     */
    boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            boolean counts = length > longest || (length == longest && rule.allows());
            if (counts && matches(rule.pattern(), path)) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /**
     * A pattern is a beginning; {@code *} stands for anything, {@code $} at its end for the end.
     */
    private static boolean matches(String pattern, String path) {
        boolean whole = pattern.endsWith("$");
        String body = whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int s = 0;
        int star = -1;
        int mark = 0;
        // Going back to the last star alone is enough, and keeps the time bounded.
        while (s < path.length()) {
            if (p < body.length() && body.charAt(p) == '*') {
                star = p++;
                mark = s;
            } else if (p < body.length() && body.charAt(p) == path.charAt(s)) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++mark;
            } else {
                return false;
            }
        }
        while (p < body.length() && body.charAt(p) == '*') {
            p++;
        }
        return p == body.length();
    }
}
