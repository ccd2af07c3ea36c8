// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.Place;

/**
 * The countries of towns and regions that stand beside a role noun: "Idlib residents", "a court in
 * Istanbul". Takes the most prominent bearer of a name: the place stage weighs them better, but a
 * role noun beside a name needs the country alone.
 */
final class PlaceNames {
    /** A guess: a smaller place that is the most prominent of its name is more often a surname. */
    private static final long LEAST_POPULATION = 15_000;

    /** "Gulf" and "South" are provinces too; a guess. */
    private static final long LEAST_DIVISION = 300_000;

    private static final long LEAST_IN_CAPITALS = 300_000; // guess

    /** The longest name looked up, in tokens. */
    private static final int LONGEST = 4;

    private final ParsedDocument parsed;
    private final Gazetteer gazetteer;
    private final Words words;
    private final boolean[] isPerson;
    private final boolean[] isPlace;

    PlaceNames(ParsedDocument parsed, Gazetteer gazetteer, Words words) {
        this.parsed = parsed;
        this.gazetteer = gazetteer;
        this.words = words;
        isPerson = new boolean[parsed.tokens().size()];
        isPlace = new boolean[parsed.tokens().size()];
        for (Mention mention : parsed.mentions()) {
            for (int t = mention.firstToken(); t < mention.lastToken(); t++) {
                isPerson[t] = mention.kind() == Mention.Kind.PERSON;
                isPlace[t] =
                        mention.kind() == Mention.Kind.POLITY
                                || mention.kind() == Mention.Kind.LOCATION;
            }
        }
    }

    /** How often the places of the document name a country. */
    Map<String, Integer> countries() {
        Map<String, Integer> named = new TreeMap<>();
        for (Mention mention : parsed.mentions()) {
            if (isPlace[Math.min(mention.firstToken(), isPlace.length - 1)]) {
                countryOf(mention).ifPresent(country -> named.merge(country, 1, Integer::sum));
            }
        }
        return named;
    }

    /** The country of a place that the parser saw, where its name is no longer than names are. */
    Optional<String> countryOf(Mention mention) {
        return mention.lastToken() - mention.firstToken() <= LONGEST
                ? place(mention.firstToken(), mention.lastToken() - 1).flatMap(Place::country)
                : Optional.empty();
    }

    /** The country of the first place named between two tokens, inclusive; empty when none is. */
    String countryIn(int first, int last) {
        int t = first;
        while (t <= last) {
            if (!isName(t) || isPerson[t]) {
                t++;
                continue;
            }
            int end = t;
            while (end < last && end - t + 1 < LONGEST && isName(end + 1)) {
                end++;
            }
            for (int e = end; e >= t; e--) {
                Optional<Place> place = place(t, e);
                if (place.isPresent()) {
                    return place.get().country().orElse("");
                }
            }
            t = end + 1;
        }
        return "";
    }

    /** The prominent place that the tokens name, if they name one. */
    Optional<Place> place(int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int t = first; t <= last; t++) {
            if (t > first
                    && parsed.tokens().get(t).span().start()
                            > parsed.tokens().get(t - 1).span().end()) {
                name.append(' ');
            }
            name.append(words.form(t));
        }
        List<Place> bearers = gazetteer.find(name.toString());
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        Place place = bearers.getFirst();
        if (words.caseAt(last) != Words.Case.MIXED) {
            // Without small letters any word may look like a name.
            return place.country().isPresent()
                            && (isPlace[last] || place.population() >= LEAST_IN_CAPITALS)
                    ? Optional.of(place)
                    : Optional.empty();
        }
        boolean known =
                place.population() >= LEAST_POPULATION
                        || (place.feature().startsWith("ADM1")
                                && place.population() >= LEAST_DIVISION)
                        || place.feature().startsWith("PCL")
                        || place.feature().startsWith("RGN")
                        || isPlace[last];
        return known && place.country().isPresent() ? Optional.of(place) : Optional.empty();
    }

    /** Whether the parser saw a place in the token. */
    boolean isPlace(int token) {
        return isPlace[token];
    }

    /** Whether the parser saw a person's name in the token. */
    boolean isPerson(int token) {
        return isPerson[token];
    }

    /** Whether a token is a name of which neither the parser nor the gazetteer knows a place. */
    boolean isUnknownName(int token) {
        return isName(token) && !isPlace[token] && place(token, token).isEmpty();
    }

    private boolean isName(int token) {
        return parsed.tokens().get(token).pos().startsWith("NNP")
                && words.isCapital(token)
                && words.form(token).length() > 1;
    }
}
