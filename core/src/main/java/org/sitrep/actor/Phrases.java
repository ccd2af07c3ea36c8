// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.sitrep.actor.Words.Case;
import org.sitrep.knowledge.WordFilter;

/**
 * Phrases and what they mean, found longest first from left to right. Built once; safe for many
 * threads after that, since nothing is added any more.
 */
final class Phrases {
    /** Acronyms and names that in capitals, or without any, are more often plain words. */
    private static final Set<String> PLAIN_WORDS =
            Set.of(
                    "us", "is", "who", "it", "au", "an", "am", "may", "ban", "will", "bush", "rice",
                    "brown", "major", "gates", "cook", "cash", "hung", "chin", "sung", "pa", "ap",
                    "si", "la", "eta", "un", "ira", "car", "turkey", "moon", "park", "roth", "long",
                    "hun", "polish", "and", "for", "all", "pan", "pac", "act", "spa", "mod", "ana",
                    "anti", "cop", "man", "reading", "nice", "ice", "of", "to", "in", "id", "los",
                    "mal");

    private final Map<String, Row> byFirstWord = new HashMap<>();

    /** Words that are phrases by themselves; the bundled lists have 8,258. */
    private final WordFilter single = new WordFilter(8_000);

    /** The first two words of the other 14,795: a hundred and more begin with one word. */
    private final WordFilter pairs = new WordFilter(14_000);

    private static final Row NONE = new Row();

    private final Set<List<String>> kept = new HashSet<>();

    private final Set<String> firstOfShared = new HashSet<>();

    /**
     * @param words folded
     * @param acronym the exact capitals that a mixed-case text must show; empty for other phrases
     * @param capital whether a mixed-case text must begin it with a capital
     * @param shared whether others bear the name too: it holds where its country is named
     */
    private record Phrase(
            List<String> words,
            Entry entry,
            String acronym,
            boolean capital,
            boolean plural,
            boolean shared) {}

    /** The phrases that begin with one word, the longest first. */
    private static final class Row {
        private final List<Phrase> phrases = new ArrayList<>(2);

        /**
         * Of each phrase the hash of its second word. With "police" 168 begin, and all but a few of
         * those are told apart from the text here, in one array.
         */
        private int[] seconds = {};

        void add(int at, Phrase phrase) {
            phrases.add(at, phrase);
            seconds = new int[phrases.size()];
            for (int i = 0; i < seconds.length; i++) {
                List<String> words = phrases.get(i).words();
                seconds[i] = words.size() > 1 ? words.get(1).hashCode() : 0;
            }
        }

        /** Whether a phrase may stand where the second word has a hash. */
        boolean mayStand(int phrase, int second) {
            return seconds[phrase] == second || phrases.get(phrase).words().size() == 1;
        }
    }

    /**
     * Adds a name: capitals count where the text has both kinds of letters. A question mark behind
     * it says that others bear it too, so that it holds only where its country is named.
     *
     * @return false when it holds no word
     */
    boolean addName(String written, Entry entry) {
        boolean shared = isShared(written);
        String name = shared ? written.substring(0, written.length() - 1) : written;
        String letters = lettersOf(name);
        int capitals = capitalsIn(letters);
        // "LeT" is no "Let": short names with two capitals count as they are written.
        boolean acronym =
                capitals >= 2
                        && (letters.length() <= 4
                                || (letters.length() <= 8
                                        && letters.equals(letters.toUpperCase(Locale.ROOT))));
        String bare = name.startsWith("the ") ? letters.substring(3) : letters;
        boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0));
        List<String> words = Words.split(name);
        if (shared && !words.isEmpty()) {
            firstOfShared.add(words.getFirst());
        }
        return add(new Phrase(words, entry, acronym ? letters : "", capital, false, shared));
    }

    /** Whether a list marks the name as one that others bear too. */
    static boolean isShared(String written) {
        return written.endsWith("?");
    }

    private static int capitalsIn(String letters) {
        int capitals = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (Character.isUpperCase(letters.charAt(i))) {
                capitals++;
            }
        }
        return capitals;
    }

    /**
     * Adds a common noun with its plural; capitals do not count.
     *
     * @return false when it holds no word
     */
    boolean addNoun(String noun, Entry entry) {
        List<String> words = Words.split(noun);
        if (words.isEmpty()) {
            return false;
        }
        add(new Phrase(words, entry, "", false, Plurals.isPlural(words.getLast()), false));
        int of = words.indexOf("of");
        int last = of > 0 ? of - 1 : words.size() - 1;
        String plural = Plurals.of(words.get(last));
        if (!plural.equals(words.get(last))) {
            List<String> many = new ArrayList<>(words);
            many.set(last, plural);
            add(new Phrase(many, entry, "", false, true, false));
        }
        return true;
    }

    /**
     * Adds words that have no plural.
     *
     * @return false when there is none
     */
    boolean addWords(String text, Entry entry) {
        return add(new Phrase(Words.split(text), entry, "", false, false, false));
    }

    /** Holds on to the words added so far: what is added later under the same words is left out. */
    void keepWhatIsThere() {
        byFirstWord
                .values()
                .forEach(row -> row.phrases.forEach(phrase -> kept.add(phrase.words())));
    }

    /** Longest first; phrases of one length stay in the order in which they came. */
    private boolean add(Phrase phrase) {
        int length = phrase.words().size();
        if (length == 0) {
            return false;
        }
        if (kept.contains(phrase.words())) {
            return true;
        }
        String first = phrase.words().getFirst();
        if (length == 1) {
            single.add(first);
        } else {
            pairs.add(pair(first, phrase.words().get(1)));
        }
        Row row = byFirstWord.computeIfAbsent(first, w -> new Row());
        int at = row.phrases.size();
        while (at > 0 && row.phrases.get(at - 1).words().size() < length) {
            at--;
        }
        row.add(at, phrase);
        return true;
    }

    /** The words of the phrases of some types that capitals do not matter for. */
    Set<String> nouns(Set<EntryType> types) {
        Set<String> words = new TreeSet<>();
        for (Row row : byFirstWord.values()) {
            for (Phrase phrase : row.phrases) {
                if (types.contains(phrase.entry().type()) && !phrase.capital()) {
                    words.addAll(phrase.words());
                }
            }
        }
        return words;
    }

    /** The letters and digits of a name as written. */
    static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Whether the document holds a name that several bear. */
    boolean hasSharedNames(Words words) {
        for (int w = 0; w < words.size(); w++) {
            if (firstOfShared.contains(words.word(w))) {
                for (Phrase phrase : byFirstWord.getOrDefault(words.word(w), NONE).phrases) {
                    if (phrase.shared() && stands(phrase, words, w)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * All matches of a document in the order of the text, disjoint.
     *
     * @param named how often the document names a country; decides between the bearers of one name
     */
    List<Match> scan(Words words, ToIntFunction<String> named) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            List<Phrase> longest = longestAt(words, at, named);
            if (longest.isEmpty()) {
                at++;
                continue;
            }
            int last = at + longest.getFirst().words().size() - 1;
            // "the Sudan" gives way to "Sudan Shield Forces".
            if (words.word(at).equals("the") && goesFurther(words, at, last, named)) {
                at++;
                continue;
            }
            matches.add(match(longest, words, at, last));
            at = last + 1;
        }
        return matches;
    }

    private static Match match(List<Phrase> phrases, Words words, int first, int last) {
        boolean plural = false;
        for (Phrase phrase : phrases) {
            plural |= phrase.plural();
        }
        List<Entry> entries =
                phrases.size() == 1
                        ? List.of(phrases.getFirst().entry())
                        : phrases.stream().map(Phrase::entry).distinct().toList();
        return new Match(
                entries,
                first,
                last,
                words.token(first),
                words.token(last),
                plural,
                !words.endsToken(last));
    }

    private boolean goesFurther(Words words, int at, int last, ToIntFunction<String> named) {
        List<Phrase> next = longestAt(words, at + 1, named);
        return !next.isEmpty() && at + next.getFirst().words().size() > last;
    }

    private static int pair(String first, String second) {
        return 31 * first.hashCode() + second.hashCode();
    }

    private List<Phrase> longestAt(Words words, int at, ToIntFunction<String> named) {
        String first = words.word(at);
        String next = at + 1 < words.size() ? words.word(at + 1) : "";
        if (!single.mayHold(first) && !pairs.mayHold(pair(first, next))) {
            return List.of();
        }
        Row row = byFirstWord.getOrDefault(first, NONE);
        int second = next.hashCode();
        List<Phrase> longest = List.of();
        for (int i = 0; i < row.seconds.length; i++) {
            if (!row.mayStand(i, second)) {
                continue;
            }
            Phrase phrase = row.phrases.get(i);
            if (!longest.isEmpty() && phrase.words().size() < longest.getFirst().words().size()) {
                longest = bearers(longest, named);
                if (!longest.isEmpty()) {
                    return longest;
                }
            }
            if (stands(phrase, words, at)) {
                longest = longest.isEmpty() ? new ArrayList<>(2) : longest;
                longest.add(phrase);
            }
        }
        return bearers(longest, named);
    }

    /**
     * Of those who bear the same name: the one whose country the document names most, where the
     * name is marked as shared; else the one that bears it without a mark, if there is one.
     */
    private static List<Phrase> bearers(List<Phrase> all, ToIntFunction<String> named) {
        if (!holdsShared(all)) {
            return all;
        }
        List<Phrase> plain = new ArrayList<>();
        int most = 0;
        for (Phrase phrase : all) {
            if (!phrase.shared()) {
                plain.add(phrase);
                most = Math.max(most, named.applyAsInt(phrase.entry().country()));
            }
        }
        Optional<Phrase> best = Optional.empty();
        for (Phrase phrase : all) {
            int count = phrase.shared() ? named.applyAsInt(phrase.entry().country()) : 0;
            if (count > most) {
                best = Optional.of(phrase);
                most = count;
            } else if (count > 0 && count == most) {
                best = Optional.empty();
            }
        }
        return best.map(List::of).orElse(plain);
    }

    private static boolean holdsShared(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.shared()) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Phrase phrase, Words words, int at) {
        int n = phrase.words().size();
        if (at + n > words.size()) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if (!phrase.words().get(i).equals(words.word(at + i))) {
                return false;
            }
        }
        return !(phrase.capital() || !phrase.acronym().isEmpty()) || isName(phrase, words, at);
    }

    private static boolean isName(Phrase phrase, Words words, int at) {
        int start =
                phrase.words().getFirst().equals("the") && phrase.words().size() > 1 ? at + 1 : at;
        int token = words.token(start);
        String form = words.form(token);
        boolean plain = phrase.words().size() == 1 && PLAIN_WORDS.contains(words.word(start));
        if (words.caseAt(token) == Case.MIXED) {
            return phrase.acronym().isEmpty()
                    ? !words.startsToken(start) || words.isCapital(token)
                    : holds(form, phrase.acronym()) || phrase.words().size() > 1;
        }
        boolean dotted = form.indexOf('.') >= 0 && form.indexOf('.') < form.length() - 1;
        return !plain || dotted;
    }

    /** Whether the token's own letters contain the acronym as capitals: "UN", "U.N.-backed". */
    private static boolean holds(String form, String acronym) {
        return lettersOf(form).contains(acronym);
    }
}
