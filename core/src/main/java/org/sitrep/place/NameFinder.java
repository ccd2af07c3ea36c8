// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.place.Reading.Capitals;

/**
 * Scans the tokens for listed names, the longest at each position. A name never crosses a sentence
 * or a mark other than a hyphen, apostrophe or full stop.
 *
 * <p>Linear in tokens: at each token at most {@link #LONGEST} are joined.
 */
final class NameFinder {
    private static final int LONGEST = 7; // "Federation of Bosnia and Herzegovina" and some room
    // guess: a name with more bearers is told apart by none of the rules beyond the first of them
    private static final int MOST_CANDIDATES = 60;

    private final PlaceWords words;
    private final NameIndex index;
    private final Gazetteer gazetteer;
    private final ReferencePoints points;

    NameFinder(PlaceWords words, NameIndex index, Gazetteer gazetteer, ReferencePoints points) {
        this.points = points;
        this.words = words;
        this.index = index;
        this.gazetteer = gazetteer;
    }

    /** Names in the order of the text, disjoint. */
    List<Name> find(Reading reading) {
        List<Name> names = new ArrayList<>();
        Lookups lookups = new Lookups();
        int i = 0;
        while (i < reading.size()) {
            Optional<Name> name =
                    mayBegin(reading, i) ? longestAt(reading, lookups, i) : Optional.empty();
            if (name.isPresent()) {
                names.add(name.get());
                i = name.get().last();
            } else {
                i++;
            }
        }
        return names;
    }

    /** The bearers of the names of one document, most of which come again. */
    private final class Lookups {
        private final Map<String, List<Place>> candidates = new HashMap<>();

        List<Place> candidates(String key) {
            return candidates.computeIfAbsent(
                    key, name -> List.copyOf(NameFinder.this.candidates(name)));
        }
    }

    private static boolean mayBegin(Reading reading, int i) {
        char first = reading.firstChar(i);
        if (!Character.isLetter(first)) {
            return false;
        }
        return Character.isUpperCase(first)
                || reading.capitals(i) == Capitals.NONE
                || isArticle(reading, i);
    }

    /** "al-Hasakah", "el Fasher", "ash-Shaddadi": the article is written small. */
    private static boolean isArticle(Reading reading, int i) {
        return switch (reading.word(i)) {
            case "al", "el", "as", "ash", "ad", "ar", "at", "az", "an" ->
                    reading.isSign(i + 1, '-') && reading.isCapitalised(i + 2);
            default -> false;
        };
    }

    private Optional<Name> longestAt(Reading reading, Lookups lookups, int first) {
        Optional<Name> best = Optional.empty();
        String words = "";
        boolean listed = true;
        boolean inGazetteer = true;
        int limit = Math.min(reading.size(), first + LONGEST);
        for (int last = first + 1; last <= limit && (listed || inGazetteer); last++) {
            if (!joins(reading, first, last)) {
                break;
            }
            words = withWord(reading, first, last, words);
            boolean whole = endsName(reading, first, last);
            if (whole || mayEndSmall(reading, first, last)) {
                Optional<Name> name = nameOf(reading, lookups, first, last, words, inGazetteer);
                if (name.filter(found -> whole || isSupplements(found)).isPresent()) {
                    best = name;
                }
            }
            if (!reading.isPossessive(last)) {
                // "people" alone begins no name, "people's republic" does.
                inGazetteer = inGazetteer && gazetteer.isPrefix(words);
                listed = index.isPrefix(words);
            }
        }
        return best;
    }

    private static boolean joins(Reading reading, int first, int last) {
        if (last == first + 1) {
            return true;
        }
        int token = last - 1;
        return reading.sameSentence(first, token)
                && reading.start(token) - reading.end(token - 1) <= 1
                && (Character.isLetterOrDigit(reading.firstChar(token))
                        || reading.isSign(token, '-')
                        || reading.isSign(token, '\u2013')
                        || reading.isSign(token, '.')
                        || reading.isPossessive(token));
    }

    /** The words with the next folded token, and with the space that stands before it. */
    private static String withWord(Reading reading, int first, int last, String key) {
        int token = last - 1;
        String word = reading.word(token);
        if (token == first) {
            return word; // most names and nearly all other words end here
        }
        boolean spaced = reading.start(token) > reading.end(token - 1);
        boolean hyphen = word.isEmpty() && !reading.isPossessive(token);
        boolean space =
                (spaced || (hyphen && !reading.isSign(token, '.')))
                        && !key.isEmpty()
                        && key.charAt(key.length() - 1) != ' ';
        return space ? key + ' ' + word : key + word;
    }

    /** Whether the words until {@code last} can be a whole name. */
    private boolean endsName(Reading reading, int first, int last) {
        int token = last - 1;
        if (reading.word(token).isEmpty() || reading.isPossessive(token)) {
            return token == first;
        }
        return token == first
                || reading.isCapitalised(token)
                || Character.isDigit(reading.firstChar(token))
                || reading.capitals(token) == Capitals.NONE
                // "the Lachin corridor", "the Caucasus mountains"
                || words.is(PlaceWords.Kind.AFTER, reading.word(token))
                // "Port-au-Prince" ends with a capital, "Mar-a-lago" and "Chang-kou" need not.
                || reading.isSign(token - 1, '-');
    }

    /** Whether several words may be a name whose last is written small: "Nevatim air base". */
    private static boolean mayEndSmall(Reading reading, int first, int last) {
        int token = last - 1;
        return token > first
                && !reading.word(token).isEmpty()
                && !reading.isPossessive(token)
                && Character.isLetter(reading.firstChar(token));
    }

    /** Names of the supplement were chosen by hand, and words written small belong to them. */
    private static boolean isSupplements(Name name) {
        return name.kind() == Name.Kind.GAZETTEER && name.candidates().getFirst().id() < 0;
    }

    private Optional<Name> nameOf(
            Reading reading,
            Lookups lookups,
            int first,
            int last,
            String words,
            boolean inGazetteer) {
        String key = words.strip();
        Span span = new Span(reading.start(first), reading.end(last - 1));
        if (last == first + 1 || key.length() <= 6) {
            Optional<NameIndex.Entry> written = written(reading, first, span);
            if (written.isPresent()
                    && (!written.get().afterComma() || followsComma(reading, first))) {
                return Optional.of(
                        new Name(
                                first,
                                last,
                                span,
                                key,
                                written.get().kind(),
                                written.get().places()));
            }
        }
        List<Place> places = inGazetteer ? lookups.candidates(key) : List.of();
        // "In the West Bank" is a region, though the words serve as an adjective too.
        boolean region = !places.isEmpty() && places.getFirst().id() < 0;
        Optional<NameIndex.Entry> entry =
                index.folded(key).filter(known -> !region || known.kind() != Name.Kind.DEMONYM);
        if (entry.isPresent()) {
            List<Place> all = new ArrayList<>(entry.get().places());
            if (entry.get().kind() == Name.Kind.COUNTRY) {
                for (Place place : places) {
                    if (!Features.isCountry(place)) {
                        all.add(place);
                    }
                }
            }
            return Optional.of(new Name(first, last, span, key, entry.get().kind(), all));
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(first, last, span, key, Name.Kind.GAZETTEER, places));
    }

    /** The abbreviation at the span; its full stop may be a token of its own or the sentence's. */
    private Optional<NameIndex.Entry> written(Reading reading, int first, Span span) {
        String form = span.in(reading.text());
        int end = span.end();
        int stop = form.indexOf('.');
        // In a sentence of capitals CAR, IN and ON are words, and "US." may end it.
        if (reading.capitals(first) == Capitals.ALL && (stop < 0 || stop == form.length() - 1)) {
            return Optional.empty();
        }
        if (end < reading.text().length() && reading.text().charAt(end) == '.') {
            Optional<NameIndex.Entry> stopped = index.written(form + ".");
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        // "N.Y, which": a stop may be wanting.
        return stop > 0 && stop < form.length() - 1 && index.written(form).isEmpty()
                ? index.written(form + ".")
                : index.written(form);
    }

    private static boolean followsComma(Reading reading, int first) {
        return reading.isSign(first - 1, ',') && reading.isCapitalised(first - 2);
    }

    /** "Karak District" may be a province of another country that is listed as Karak only. */
    private void addDivisions(String bare, String kind, List<Place> found) {
        // Counties of English-speaking countries are named with the word and never without.
        if (kind.equals("county")
                || words.value(PlaceWords.Kind.AFTER, kind)
                        .filter(value -> value.startsWith("admin"))
                        .isEmpty()) {
            return;
        }
        for (Place place : points.find(bare)) {
            if (Features.isDivision(place) && found.stream().noneMatch(p -> p.id() == place.id())) {
                found.add(place);
            }
        }
    }

    private List<Place> candidates(String key) {
        List<Place> listed = points.find(key);
        if (listed.isEmpty()) {
            return listed;
        }
        List<Place> found = new ArrayList<>(listed);
        if (key.indexOf(' ') < 0) {
            // Arabic names are listed with the article and written without: Karak, Hasakah.
            found.addAll(points.find("al " + key));
        }
        int space = key.lastIndexOf(' ');
        if (space >= 0) {
            addDivisions(key.substring(0, space), key.substring(space + 1), found);
        }
        if (space >= 0 && words.is(PlaceWords.Kind.STREET, key.substring(space + 1))) {
            // A town may be called Franklin Square; that it was Washington Square once is no help.
            found.removeIf(place -> place.id() > 0 && !Fold.fold(place.name()).equals(key));
        }
        return found.size() > MOST_CANDIDATES ? found.subList(0, MOST_CANDIDATES) : found;
    }
}
