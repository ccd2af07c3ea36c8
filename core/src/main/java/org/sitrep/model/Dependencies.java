// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.model.ParsedDocument.Token;

/**
 * The dependency trees of a parsed document, turned around: from a head to its dependents.
 *
 * <p>Built once per stage and document in one pass; immutable, so safe for many threads.
 */
public final class Dependencies {
    private final List<Token> tokens;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] left;
    private final int[] right;

    private Dependencies(List<Token> tokens) {
        this.tokens = tokens;
        int n = tokens.size();
        firstChild = new int[n];
        nextSibling = new int[n];
        left = new int[n];
        right = new int[n];
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        for (int i = n - 1; i >= 0; i--) {
            left[i] = i;
            right[i] = i;
            int head = tokens.get(i).head();
            if (head >= 0) {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
        // From the leaves to the roots, so that a tree as deep as a text is long costs no more.
        int[] order = new int[n];
        int filled = 0;
        for (int i = 0; i < n; i++) {
            if (tokens.get(i).head() < 0) {
                order[filled++] = i;
            }
        }
        for (int at = 0; at < filled; at++) {
            for (int c = firstChild[order[at]]; c >= 0; c = nextSibling[c]) {
                order[filled++] = c;
            }
        }
        for (int at = filled - 1; at >= 0; at--) {
            int head = tokens.get(order[at]).head();
            if (head >= 0) {
                left[head] = Math.min(left[head], left[order[at]]);
                right[head] = Math.max(right[head], right[order[at]]);
            }
        }
    }

    public static Dependencies of(ParsedDocument parsed) {
        return new Dependencies(parsed.tokens());
    }

    /** The first dependent of a token in the order of the text; -1 when it has none. */
    public int firstChild(int token) {
        return firstChild[token];
    }

    /** The next dependent of the same head in the order of the text; -1 when there is none. */
    public int nextSibling(int token) {
        return nextSibling[token];
    }

    /** The first dependent with the relation; -1 when there is none. */
    public int child(int token, String relation) {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c]) {
            if (tokens.get(c).relation().equals(relation)) {
                return c;
            }
        }
        return -1;
    }

    /** The dependents of a token in the order of the text. */
    public List<Integer> children(int token) {
        List<Integer> children = new ArrayList<>();
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c]) {
            children.add(c);
        }
        return children;
    }

    /** The dependents with the relation, in the order of the text. */
    public List<Integer> children(int token, String relation) {
        List<Integer> children = new ArrayList<>();
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c]) {
            if (tokens.get(c).relation().equals(relation)) {
                children.add(c);
            }
        }
        return children;
    }

    /** The leftmost token of the subtree; the token itself when nothing stands left of it. */
    public int leftmost(int token) {
        return left[token];
    }

    /** The rightmost token of the subtree, inclusive. */
    public int rightmost(int token) {
        return right[token];
    }

    /** The characters from the leftmost to the rightmost token of the subtree. */
    public Span subtree(int token) {
        return new Span(
                tokens.get(left[token]).span().start(), tokens.get(right[token]).span().end());
    }

    /** Whether {@code token} is {@code ancestor} or lies below it. */
    public boolean isWithin(int token, int ancestor) {
        for (int t = token; t >= 0; t = tokens.get(t).head()) {
            if (t == ancestor) {
                return true;
            }
        }
        return false;
    }
}
