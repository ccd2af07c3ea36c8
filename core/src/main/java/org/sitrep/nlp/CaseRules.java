// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Casings.Use;
import org.sitrep.knowledge.Tsv;

/**
 * The capitals of a sentence that has lost them: each word's usual form first, then names of
 * several words, titles before names, and what stands beside a name.
 *
 * <p>Immutable, so safe for many threads.
 */
final class CaseRules {
    private static final String FILE = "/org/sitrep/nlp/casing.tsv";

    /** Letters of an acronym that brackets introduce: "(UN)" to "(MINUSTAH)". Guess. */
    private static final int SHORTEST_ACRONYM = 2;

    private static final int LONGEST_ACRONYM = 8;

    /** A shorter word with a stop is an initial or an abbreviation: "j.", "st.". Guess. */
    private static final int SHORTEST_WITH_STOP = 4;

    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> BRACKETS = Set.of("(", "[", ")", "]");

    /** The lists of the file that went into {@link Casings}. */
    private static final Set<String> IN_CASINGS =
            Set.of("never", "acronym", "demonym", "name", "lower", "either", "names");

    /** The lists of the file that are read here. */
    private enum Kind {
        SMALL,
        TITLE,
        OFFICE,
        DAY,
        MONTH,
        BEFORE_MONTH,
        PLACE
    }

    private final Casings casings;
    private final Map<Kind, Set<String>> lists = new EnumMap<>(Kind.class);

    CaseRules(Casings casings) {
        this(casings, Tsv.read(CaseRules.class, FILE));
    }

    /** The rules over other lists than those of the file. */
    CaseRules(Casings casings, List<Tsv.Row> rows) {
        this.casings = casings;
        for (Tsv.Row row : rows) {
            if (!IN_CASINGS.contains(row.cell(0))) {
                lists.computeIfAbsent(kind(row), k -> new HashSet<>()).addAll(row.list(1));
            }
        }
    }

    private static Kind kind(Tsv.Row row) {
        for (Kind kind : Kind.values()) {
            if (row.cell(0).equals(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return kind;
            }
        }
        throw row.fault("unknown kind " + row.cell(0));
    }

    private boolean is(Kind kind, String word) {
        return lists.getOrDefault(kind, Set.of()).contains(word);
    }

    /**
     * The words with their capitals.
     *
     * @param words in lower case
     * @param acronyms in lower case, those that the document has introduced in brackets so far;
     *     those of this sentence are added
     */
    List<String> restore(List<String> words, Set<String> acronyms) {
        return new Sentence(words, acronyms).restored();
    }

    /** One sentence while it is read. */
    private final class Sentence {
        private final List<String> written;
        private final List<String> words;
        private final Set<String> acronyms;
        private final Use[] uses;
        private final boolean[] capital;

        Sentence(List<String> words, Set<String> acronyms) {
            this.acronyms = acronyms;
            written = words;
            this.words = words.stream().map(word -> word.replace('\u2019', '\'')).toList();
            uses = new Use[words.size()];
            capital = new boolean[words.size()];
        }

        List<String> restored() {
            for (int i = 0; i < uses.length; i++) {
                uses[i] = usual(i);
                capital[i] = uses[i].compareTo(Use.NAME) >= 0;
            }
            names();
            acronyms();
            titles();
            neighbours();
            List<String> forms = new ArrayList<>(uses.length);
            for (int i = 0; i < uses.length; i++) {
                forms.add(form(i));
            }
            open(forms);
            return forms;
        }

        private String word(int i) {
            return i >= 0 && i < uses.length ? words.get(i) : "";
        }

        private boolean isWord(int i) {
            String word = word(i);
            return !word.isEmpty() && Character.isLetter(word.charAt(0));
        }

        private Use usual(int i) {
            String word = word(i);
            if (word.isEmpty() || !Character.isLetter(word.codePointAt(0)) || word.equals("n't")) {
                return Use.LOWER;
            }
            if (word.indexOf('-') > 0) {
                return hyphenated(word);
            }
            if (is(Kind.MONTH, word)) {
                return month(i) ? Use.NAME : Use.LOWER;
            }
            if (is(Kind.DAY, word)) {
                return Use.DEMONYM;
            }
            if (word.equals("us")) {
                return country(i) ? Use.ACRONYM : Use.LOWER;
            }
            if (is(Kind.SMALL, word) && small(i)) {
                return Use.LOWER;
            }
            if (acronyms.contains(word)) {
                return Use.ACRONYM;
            }
            // A final stop that the tokenizer took for an abbreviation's.
            String bare =
                    word.length() >= SHORTEST_WITH_STOP && word.indexOf('.') == word.length() - 1
                            ? word.substring(0, word.length() - 1)
                            : word;
            return casings.use(word)
                    .or(() -> casings.use(bare))
                    .orElseGet(() -> Casings.guess(bare));
        }

        /** "pro-government", "so-called": a name when its first part is one. */
        private Use hyphenated(String word) {
            String first = word.substring(0, word.indexOf('-'));
            return casings.use(first).orElse(Use.LOWER);
        }

        private boolean month(int i) {
            return isNumber(i - 1) || isNumber(i + 1) || is(Kind.BEFORE_MONTH, word(i - 1));
        }

        private boolean isNumber(int i) {
            return !word(i).isEmpty() && Character.isDigit(word(i).charAt(0));
        }

        /**
         * Whether "us" is a country: before a noun that is none of the small words, or after "the".
         */
        private boolean country(int i) {
            return word(i - 1).equals("the")
                    || (isWord(i + 1)
                            && !is(Kind.SMALL, word(i + 1))
                            && casings.use(word(i + 1)).orElse(Use.NAME) != Use.LOWER);
        }

        /** "el" and "la" begin a place's name; behind a name or "de" they are within one. */
        private boolean small(int i) {
            String word = word(i);
            boolean article = word.equals("la") || word.equals("los") || word.equals("las");
            return !article || word(i - 1).equals("de") || word(i - 1).equals("y");
        }

        private void names() {
            int i = 0;
            while (i < uses.length) {
                int length = casings.nameAt(words, i);
                for (int k = i; k < i + length; k++) {
                    if (isWord(k) && !is(Kind.SMALL, word(k))) {
                        capital[k] = true;
                        uses[k] = uses[k] == Use.ACRONYM ? Use.ACRONYM : Use.NAME;
                    }
                }
                i += Math.max(1, length);
            }
        }

        /** "Farabundo Marti National Liberation Front [FMLN]": the letters give the words. */
        private void acronyms() {
            for (int i = 1; i + 1 < uses.length; i++) {
                boolean bracketed =
                        OPENING.contains(word(i - 1))
                                && isWord(i)
                                && BRACKETS.contains(word(i + 1));
                int length = word(i).length();
                if (bracketed && length >= SHORTEST_ACRONYM && length <= LONGEST_ACRONYM) {
                    spell(i);
                }
            }
        }

        private void spell(int at) {
            String letters = word(at);
            int left = letters.length() - 1;
            int first = at - 1;
            for (int k = at - 2; k >= 0 && left >= 0; k--) {
                if (isWord(k) && word(k).charAt(0) == letters.charAt(left)) {
                    left--;
                    first = k;
                } else if (!is(Kind.SMALL, word(k)) && !BRACKETS.contains(word(k))) {
                    return;
                }
            }
            if (left >= 0) {
                return;
            }
            for (int k = first; k < at - 1; k++) {
                capital[k] |= isWord(k) && !is(Kind.SMALL, word(k));
            }
            uses[at] = Use.ACRONYM;
            capital[at] = true;
            acronyms.add(letters);
        }

        private void titles() {
            for (int i = uses.length - 2; i >= 0; i--) {
                if (is(Kind.OFFICE, word(i)) && capital[i + 1] && is(Kind.TITLE, word(i + 1))) {
                    capital[i] = true;
                } else if (is(Kind.TITLE, word(i))) {
                    int next = word(i + 1).equals(".") ? i + 2 : i + 1;
                    capital[i] |=
                            next < uses.length
                                    && capital[next]
                                    && (uses[next] == Use.NAME || is(Kind.TITLE, word(next)));
                }
            }
        }

        private void neighbours() {
            for (int i = 1; i < uses.length; i++) {
                if (capital[i] || uses[i] == Use.LOWER || is(Kind.TITLE, word(i))) {
                    continue;
                }
                boolean behindName =
                        capital[i - 1]
                                && uses[i - 1] != Use.DEMONYM
                                && !is(Kind.TITLE, word(i - 1));
                boolean beforeName =
                        i + 1 < uses.length && capital[i + 1] && uses[i + 1] == Use.NAME;
                capital[i] =
                        (behindName && (is(Kind.PLACE, word(i)) || uses[i] == Use.RATHER_NAME))
                                || (beforeName && uses[i] == Use.RATHER_NAME);
            }
        }

        private String form(int i) {
            String word = written.get(i);
            if (!capital[i]) {
                return word.equals("i") ? "I" : word;
            }
            return uses[i] == Use.ACRONYM ? capitals(word) : capitalised(word);
        }

        /** The first word of the sentence, behind quotation marks and brackets. */
        private void open(List<String> forms) {
            for (int i = 0; i < forms.size(); i++) {
                if (isWord(i)) {
                    if (forms.get(i).equals(written.get(i))) {
                        forms.set(i, capitalised(written.get(i)));
                    }
                    return;
                }
            }
        }
    }

    /** Letter by letter, so that the word stays as long as it was. */
    private static String capitals(String word) {
        StringBuilder capitals = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            capitals.append(Character.toUpperCase(word.charAt(i)));
        }
        return capitals.toString();
    }

    /** A name: Bogota, McVeigh, O'Neill, J.R. */
    static String capitalised(String word) {
        StringBuilder name = new StringBuilder(word.length());
        boolean initials = word.length() > 2 && word.indexOf('.') == 1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean behindPrefix =
                    i == 2
                            && (word.startsWith("mc")
                                    || word.startsWith("o'")
                                    || word.startsWith("d'")
                                    || word.startsWith("o\u2019")
                                    || word.startsWith("d\u2019"))
                            && word.length() > 4;
            boolean begins = i == 0 || behindPrefix || (initials && word.charAt(i - 1) == '.');
            name.append(begins ? Character.toTitleCase(c) : c);
        }
        return name.toString();
    }
}
