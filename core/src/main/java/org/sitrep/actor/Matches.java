// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The matches of a document by token. */
final class Matches {
    private final List<Match> all;
    private final int[] firstAt;

    Matches(List<Match> all, int tokens) {
        this.all = List.copyOf(all);
        firstAt = new int[tokens];
        Arrays.fill(firstAt, -1);
        for (int m = all.size() - 1; m >= 0; m--) {
            for (int t = all.get(m).first(); t <= all.get(m).last(); t++) {
                firstAt[t] = m;
            }
        }
    }

    List<Match> all() {
        return all;
    }

    /** The last match that covers the token: the one nearest to what follows. */
    Optional<Match> covering(int token) {
        if (token < 0 || token >= firstAt.length || firstAt[token] < 0) {
            return Optional.empty();
        }
        int m = firstAt[token];
        while (m + 1 < all.size() && all.get(m + 1).covers(token)) {
            m++;
        }
        return Optional.of(all.get(m));
    }

    /** The match whose last token this is, and which does not go on inside the token. */
    Optional<Match> endingAt(int token) {
        Optional<Match> match = covering(token);
        boolean ends = match.isPresent() && match.get().last() == token && !match.get().partial();
        return ends ? match : Optional.empty();
    }

    /** The matches that lie between two tokens, inclusive, in the order of the text. */
    List<Match> within(int first, int last) {
        List<Match> found = new ArrayList<>();
        int t = Math.max(0, first);
        while (t <= last && t < firstAt.length) {
            int next = t + 1;
            for (int m = firstAt[t]; m >= 0 && m < all.size() && all.get(m).first() <= t; m++) {
                Match match = all.get(m);
                if (match.first() >= first && match.last() <= last && match.covers(t)) {
                    found.add(match);
                    next = Math.max(next, match.last());
                }
            }
            t = found.isEmpty() ? t + 1 : Math.max(t + 1, found.getLast().last() + 1);
        }
        return found;
    }
}
