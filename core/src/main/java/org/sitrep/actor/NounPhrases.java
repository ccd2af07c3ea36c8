// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/** Where noun phrases begin and end, read from the dependencies. */
final class NounPhrases {
    private static final Set<String> PREMODIFIERS =
            Set.of(
                    "det",
                    "predet",
                    "amod",
                    "compound",
                    "nn",
                    "nmod",
                    "nummod",
                    "num",
                    "poss",
                    "quantmod",
                    "advmod",
                    "dep",
                    "meta",
                    "neg",
                    "hmod",
                    "hyph",
                    "acl",
                    "appos",
                    "preconj");

    private static final Set<String> INNER = Set.of("compound", "nn", "amod", "nmod", "hmod");

    /** What ties a noun to those it belongs to or comes from. */
    private static final Set<String> TYING =
            Set.of("of", "from", "in", "for", "at", "to", "within");

    /** Whom one is sent "to". */
    private static final Set<String> SENT =
            Set.of(
                    "ambassador",
                    "envoy",
                    "representative",
                    "adviser",
                    "advisor",
                    "delegate",
                    "heir");

    /** A guess: longer modifiers are parses gone wrong. */
    private static final int LONGEST_MODIFIER = 14;

    private static final int DEEPEST = 4;

    private final ParsedDocument parsed;
    private final Dependencies tree;

    NounPhrases(ParsedDocument parsed, Dependencies tree) {
        this.parsed = parsed;
        this.tree = tree;
    }

    Token token(int index) {
        return parsed.tokens().get(index);
    }

    boolean isNoun(int token) {
        return token(token).pos().startsWith("NN");
    }

    /** Whether the token stands before a noun that it describes, inside that noun's phrase. */
    boolean isInner(int token) {
        Token t = token(token);
        return t.head() > token
                && t.head() - token <= LONGEST_MODIFIER
                && INNER.contains(t.relation())
                && (isNoun(t.head()) || INNER.contains(token(t.head()).relation()));
    }

    /** The noun whose phrase the token stands in. */
    int headOf(int token) {
        int head = token;
        for (int steps = 0; isInner(head) && steps < LONGEST_MODIFIER; steps++) {
            head = token(head).head();
        }
        return head;
    }

    /** The first token of the phrase before its head word. */
    int first(int head) {
        int first = head;
        List<Integer> children = tree.children(head);
        for (int i = children.size() - 1; i >= 0; i--) {
            int child = children.get(i);
            if (child > head) {
                continue;
            }
            boolean joint = token(child).relation().equals("punct") && isJoint(child);
            int end = tree.rightmost(child);
            boolean adjoins = end >= first - 1 && (!isPunctuation(end) || isJoint(end));
            if (!adjoins
                    || child - tree.leftmost(child) > LONGEST_MODIFIER
                    || (!joint && !PREMODIFIERS.contains(token(child).relation()))
                    || isAdverb(child)
                    || isPeriod(child)) {
                break;
            }
            first = tree.leftmost(child);
        }
        while (first < head && (isPunctuation(first) || token(first).pos().equals("CC"))) {
            first++;
        }
        return first;
    }

    /** "In the last few hours guerrillas attacked": hours in the plural describe nobody. */
    private boolean isPeriod(int token) {
        char last = parsed.text().charAt(token(token).span().end() - 1);
        return (last == 's' || last == 'S')
                && PERIODS.contains(parsed.form(token).toLowerCase(Locale.ROOT));
    }

    private static final Set<String> PERIODS =
            Set.of("minutes", "hours", "days", "weeks", "months", "years");

    private boolean isAdverb(int token) {
        // "at least twelve", "nearly 40" stand below the number; "still soldiers" does not belong.
        return token(token).relation().equals("advmod") && !token(token).pos().startsWith("J");
    }

    /** The last token, with the phrases that say whose, of what and from where. */
    int last(int head) {
        return last(head, head, DEEPEST);
    }

    /** The last token when the head word's own phrase ends at {@code from}. */
    int last(int head, int from) {
        return last(head, from, DEEPEST);
    }

    private int last(int head, int from, int depth) {
        int last = from;
        if (depth == 0 || token(head).pos().startsWith("PRP")) {
            return last;
        }
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (child != last + 1 || !token(child).relation().equals("prep")) {
                continue;
            }
            int object = tree.child(child, "pobj");
            if (object < 0 || !ties(head, child, object)) {
                break;
            }
            last = last(object, object, depth - 1);
        }
        return last;
    }

    private boolean ties(int head, int preposition, int object) {
        String word = token(preposition).lemma();
        if (!TYING.contains(word) || object < preposition || !isNoun(object)) {
            return false;
        }
        if (word.equals("to")) {
            return SENT.contains(token(head).lemma());
        }
        if (word.equals("of")) {
            return true;
        }
        for (int t = preposition + 1; t <= object; t++) {
            if (token(t).pos().startsWith("NNP")) {
                return true;
            }
        }
        return word.equals("from") || word.equals("for");
    }

    /** The objects of the phrases that {@link #last} took in. */
    List<Integer> tiedObjects(int head, int last) {
        List<Integer> objects = new ArrayList<>();
        for (int c = tree.firstChild(head); c >= 0; c = tree.nextSibling(c)) {
            if (c > head && c <= last && token(c).relation().equals("prep")) {
                int object = tree.child(c, "pobj");
                if (object >= 0) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /**
     * The noun that a number or "dozens" counts, below the "of" after it; -1 when there is none.
     */
    int counted(int quantity) {
        int preposition = tree.child(quantity, "prep");
        if (preposition < 0 || !token(preposition).lemma().equals("of")) {
            return -1;
        }
        int object = tree.child(preposition, "pobj");
        return object > quantity && isNoun(object) ? object : -1;
    }

    /** The head of the possessor; -1 when there is none. */
    int possessor(int head) {
        return tree.child(head, "poss");
    }

    /** The head of those to whom it belongs, in so many words; -1 when no words say so. */
    int keeper(int head) {
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (child > head && token(child).lemma().equals("belong")) {
                int preposition = tree.child(child, "prep");
                return preposition < 0 ? -1 : tree.child(preposition, "pobj");
            }
        }
        return -1;
    }

    boolean hasDefinite(int first, int head) {
        String word = token(first).lemma();
        return first < head
                && (word.equals("the")
                        || word.equals("this")
                        || word.equals("that")
                        || word.equals("these")
                        || word.equals("those"));
    }

    private boolean isJoint(int token) {
        String form = parsed.form(token);
        char c = form.charAt(0);
        boolean hyphen = c == '-' && adjoins(token);
        return (form.length() == 1 && (hyphen || c == '"' || c == '\u201C' || c == '\u201D'))
                || form.equals("``")
                || form.equals("''");
    }

    /** Whether no space stands before the next token. */
    private boolean adjoins(int token) {
        return token + 1 < parsed.tokens().size()
                && token(token).span().end() == token(token + 1).span().start();
    }

    boolean isPunctuation(int token) {
        Span span = token(token).span();
        if (span.length() > 3) {
            return false;
        }
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(parsed.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isVerb(int token) {
        return token(token).pos().startsWith("VB") || token(token).pos().equals("MD");
    }
}
