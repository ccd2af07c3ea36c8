// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.knowledge.Fold;

/**
 * Names of people in a credit: runs of capitalized words, without places ("in Lima"), outlets
 * ("CNN's") and offices ("Staff Writer").
 */
final class Names {
    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "da", "del", "della", "di", "do", "dos", "du", "la", "le", "van", "von",
                    "der", "den", "ter", "bin", "ibn", "al", "el", "ul", "ben", "y", "zu");
    private static final Set<String> OFFICES =
            Set.of(
                    "staff",
                    "writer",
                    "writers",
                    "reporter",
                    "reporters",
                    "correspondent",
                    "correspondents",
                    "editor",
                    "editors",
                    "journalist",
                    "journalists",
                    "senior",
                    "bureau",
                    "chief",
                    "desk",
                    "news",
                    "special",
                    "contributor",
                    "contributors",
                    "team",
                    "newsroom",
                    "agencies",
                    "web",
                    "online",
                    "digital",
                    "foreign",
                    "the",
                    "redaktion",
                    "updated",
                    "published",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "admin",
                    "by",
                    "print",
                    "pm",
                    "am",
                    "share",
                    "follow",
                    "email");
    private static final Set<String> BEFORE_PLACES =
            Set.of("in", "from", "at", "of", "near", "aus");

    private final Agencies agencies;

    /** The people and the agencies of a credit, in its order. */
    record Credited(List<String> people, List<String> agencies) {}

    Names(Agencies agencies) {
        this.agencies = agencies;
    }

    Credited find(String credit) {
        List<String> people = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> run = new ArrayList<>();
        boolean place = false;
        String before = "";
        for (String raw : credit.split("[\\s\u00A0]+|(?<=[,;/|\u2022&])|(?=[,;/|\u2022&(])")) {
            String word = trimmed(raw);
            boolean ofPlural = raw.endsWith("s'") || raw.endsWith("s\u2019");
            boolean ofSingular = word.endsWith("'s") || word.endsWith("\u2019s");
            boolean possessive = ofPlural || ofSingular;
            boolean named = isCapitalized(word) || (!run.isEmpty() && PARTICLES.contains(word));
            if (named && !possessive) {
                if (run.isEmpty()) {
                    place = BEFORE_PLACES.contains(before);
                }
                run.add(word);
            }
            if (!named || possessive || isBreak(raw, word)) {
                close(run, place && !possessive, possessive, people, found);
                if (possessive) {
                    String owner = ofPlural ? word : word.substring(0, word.length() - 2);
                    agencies.named(owner).ifPresent(found::add);
                }
            }
            before = word;
        }
        close(run, place, false, people, found);
        return new Credited(people, found);
    }

    private void close(
            List<String> run,
            boolean place,
            boolean possessive,
            List<String> people,
            List<String> found) {
        while (!run.isEmpty() && PARTICLES.contains(run.getLast())) {
            run.removeLast();
        }
        String whole = String.join(" ", run);
        if (agencies.named(whole).isPresent()) {
            found.add(agencies.named(whole).get());
            run.clear();
        }
        if (run.size() >= 2 && isSign(run.getFirst()) && !isCapitals(run.get(1))) {
            agencies.named(run.getFirst()).ifPresent(found::add); // "AP Sports Writer"
            run.clear();
        }
        run.removeIf(word -> OFFICES.contains(Fold.fold(word)));
        if (!place && !possessive && run.size() >= 2 && run.size() <= 5) {
            String name = String.join(" ", run);
            agencies.named(name).ifPresentOrElse(found::add, () -> people.add(name));
        }
        run.clear();
    }

    /** Whether a word is an agency's sign in capitals: AP, CNN. */
    private boolean isSign(String word) {
        return word.length() <= 4 && isCapitals(word) && agencies.named(word).isPresent();
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a name cannot go on after a word: punctuation that is no initial's full stop. */
    private static boolean isBreak(String raw, String word) {
        if (raw.isEmpty()) {
            return false;
        }
        char last = raw.charAt(raw.length() - 1);
        return ",;/|\u2022&:)".indexOf(last) >= 0 || (last == '.' && word.length() > 3);
    }

    private static String trimmed(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && !Character.isLetterOrDigit(raw.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
            end--;
        }
        String word = raw.substring(start, end);
        return word.length() == 1 && end < raw.length() && raw.charAt(end) == '.'
                ? word + "."
                : word;
    }

    private static boolean isCapitalized(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().noneMatch(Character::isDigit);
    }
}
