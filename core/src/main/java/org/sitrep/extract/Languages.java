// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, by its script and its most frequent words. Source: {@code stopwords.tsv}.
 */
final class Languages {
    /** What Sitrep codes. */
    static final String ENGLISH = "en";

    /** A language that could not be told. */
    static final String UNDETERMINED = "und";

    /** Words read; a longer text has told its language by then. */
    private static final int SAMPLE = 4000;

    /** Below this many words, frequent words are too few to deny that a text is English. */
    private static final int FEWEST_WORDS = 60; // guess

    /** The least share of frequent words in running text; English has about 40 of a hundred. */
    private static final int FEWEST_PERCENT = 5; // guess

    private final StopWords stopWords = new StopWords();

    /** BCP 47; English for a short text that shows no other, {@code und} for an unknown one. */
    String of(String text) {
        int[] counts = new int[stopWords.languages().size()];
        List<Integer> met = new ArrayList<>();
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int words = 0;
        int at = 0;
        while (at < text.length() && words < SAMPLE) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words++;
                char first = text.charAt(start);
                if (first < 0x80) {
                    latin += at - start;
                } else {
                    scripts.merge(UnicodeScript.of(first), at - start, Integer::sum);
                }
                // Single letters are initials as often as words: "U.S." is not Czech.
                if (at - start > 1) {
                    for (int language : stopWords.languagesOf(text, start, at)) {
                        if (counts[language]++ == 0) {
                            met.add(language);
                        }
                    }
                }
            }
            at++;
        }
        if (latin > 0) {
            scripts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        UnicodeScript script = commonest(scripts).orElse(UnicodeScript.LATIN);
        return script == UnicodeScript.LATIN
                ? byWords(named(counts, met), words)
                : byScript(script, scripts);
    }

    /** The counts by language; of two that are equal the one that was met first comes first. */
    private Map<String, Integer> named(int[] counts, List<Integer> met) {
        Map<String, Integer> named = new LinkedHashMap<>();
        met.forEach(language -> named.put(stopWords.languages().get(language), counts[language]));
        return named;
    }

    private static String byWords(Map<String, Integer> counts, int words) {
        int english = counts.getOrDefault(ENGLISH, 0);
        Optional<String> best = commonest(counts);
        int most = best.map(language -> counts.getOrDefault(language, 0)).orElse(0);
        if (words >= FEWEST_WORDS && most * 100 < words * FEWEST_PERCENT) {
            return UNDETERMINED;
        }
        // A short text is English until more than two words speak for another language.
        return most > english + 2 ? best.orElse(UNDETERMINED) : ENGLISH;
    }

    private static <K> Optional<K> commonest(Map<K, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The language that most often means a script; enough to say that it is not English. */
    private static String byScript(UnicodeScript script, Map<UnicodeScript, Integer> scripts) {
        if (scripts.containsKey(UnicodeScript.HIRAGANA)) {
            return "ja";
        }
        return switch (script) {
            case CYRILLIC -> "ru";
            case ARABIC -> "ar";
            case HAN -> "zh";
            case KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case THAI -> "th";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case ETHIOPIC -> "am";
            case TAMIL -> "ta";
            case MYANMAR -> "my";
            case KHMER -> "km";
            default -> UNDETERMINED;
        };
    }
}
