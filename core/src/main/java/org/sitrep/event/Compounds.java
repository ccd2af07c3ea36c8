// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Locale;
import java.util.Set;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/**
 * The words of a document in lower case with their tags, where compounds that the codebook knows
 * are read as one: the parser takes "sit-in" and "cease-fire" for three words each.
 *
 * <p>The whole compound stands at its last word, which is the one that the parser hangs on the
 * rest; the words before it lose their tag and so head nothing.
 */
final class Compounds {
    private static final String HYPHEN = "-";

    /** A tag that no frame heads. */
    private static final String PART = "HYPH";

    private final ParsedDocument parsed;
    private final String[] forms;
    private final String[] tags;
    private final int[] firsts;

    /**
     * @param known the compounds of the codebook, as it writes them
     */
    Compounds(ParsedDocument parsed, Set<String> known) {
        this.parsed = parsed;
        int size = parsed.tokens().size();
        forms = new String[size];
        tags = new String[size];
        firsts = new int[size];
        for (int i = 0; i < size; i++) {
            forms[i] = lower(i);
            tags[i] = parsed.tokens().get(i).pos();
            firsts[i] = i;
        }
        for (int i = 0; i < size && !known.isEmpty(); i++) {
            int last = lastOf(i);
            if (last > i) {
                join(i, last, known);
                i = last;
            }
        }
    }

    /** The form in lower case: where that is the lemma, as of most words, the lemma itself. */
    private String lower(int i) {
        Token token = parsed.tokens().get(i);
        boolean same = isLowerOf(token.lemma(), parsed.text(), token.span());
        return same ? token.lemma() : parsed.form(i).toLowerCase(Locale.ROOT);
    }

    /** Whether a word is plainly the lower case of a stretch; of other letters than ASCII never. */
    private static boolean isLowerOf(String word, String text, Span span) {
        if (word.length() != span.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(span.start() + i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            if (lower != word.charAt(i) || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return forms.length;
    }

    String form(int i) {
        return forms[i];
    }

    String tag(int i) {
        return tags[i];
    }

    /** The first token of the compound that a token ends; the token itself elsewhere. */
    int firstOf(int i) {
        return firsts[i];
    }

    /** The last token of the words that hyphens join, without white space, from a token on. */
    private int lastOf(int first) {
        int last = first;
        while (last + 2 < forms.length
                && forms[last + 1].equals(HYPHEN)
                && isTight(last)
                && isTight(last + 1)) {
            last += 2;
        }
        return last;
    }

    private boolean isTight(int i) {
        Token token = parsed.tokens().get(i);
        return token.span().end() == parsed.tokens().get(i + 1).span().start();
    }

    private void join(int first, int last, Set<String> known) {
        StringBuilder before = new StringBuilder();
        for (int i = first; i < last; i++) {
            before.append(forms[i]);
        }
        String end = forms[last];
        String stop = end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
        for (String word : new String[] {end, stop, parsed.tokens().get(last).lemma()}) {
            String hyphened = before + word;
            String solid = hyphened.replace(HYPHEN, ""); // "walk-out", as the codebook has walkout
            String whole = known.contains(hyphened) ? hyphened : solid;
            if (known.contains(whole)) {
                forms[last] = whole;
                firsts[last] = first;
                if (!tags[last].startsWith("NN")
                        && !tags[last].startsWith("VB")
                        && !tags[last].startsWith("JJ")) {
                    tags[last] = "NN"; // "a die-in": the parser sees the preposition
                }
                for (int i = first; i < last; i++) {
                    tags[i] = PART;
                }
                return;
            }
        }
    }
}
