// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Place;

/**
 * Which name the text puts inside which: "Springfield, Illinois", "Goris (Armenia)", "the village
 * of Aras in the Terter region".
 */
final class Containment {
    /** How firmly the text says so. */
    enum Link {
        NONE,
        /** "X in Y", "X, in the Y region": the two may also be told of apart. */
        IN,
        /** "X, Y" */
        COMMA,
        /** "X, Y" where no X of the gazetteer lies in Y: another X, which is not listed */
        ELSEWHERE
    }

    /** People of a town that is known without its state or country. Guess. */
    private static final long KNOWN = 200_000;

    /** A country less wide has no villages that a list lacks: "Gregory of X in Vatican". Guess. */
    private static final double CITY_STATE_KM = 40;

    private static final int WIDEST_GAP = 5; // ", in the north of" is what stands between at most

    private final PlaceWords words;
    private final List<Name> names;
    private final int[] container;
    private final Link[] links;

    private Containment(PlaceWords words, Reading reading, List<Name> names) {
        this.words = words;
        this.names = names;
        container = new int[names.size()];
        links = new Link[names.size()];
        Arrays.fill(container, -1);
        Arrays.fill(links, Link.NONE);
        for (int i = 0; i + 1 < names.size(); i++) {
            Link link = link(reading, names.get(i), names.get(i + 1));
            if (link == Link.COMMA && isListOfTowns(reading, names.get(i), names.get(i + 1))) {
                continue;
            }
            if (link != Link.NONE && mayHold(names.get(i + 1), names.get(i), link)) {
                links[i] = link;
                container[i] = i + 1;
            } else if ((link == Link.COMMA && isSaidElsewhere(names.get(i), names.get(i + 1)))
                    || (link == Link.IN && isFarFrom(names.get(i), names.get(i + 1)))
                    || (link != Link.NONE && isAbroad(names.get(i), names.get(i + 1)))) {
                links[i] = Link.ELSEWHERE;
                container[i] = i + 1;
            }
        }
        for (int i = 1; i < names.size(); i++) {
            if (links[i] == Link.NONE
                    && isPossessed(reading, names.get(i - 1), names.get(i))
                    && mayHold(names.get(i - 1), names.get(i), Link.IN)) {
                links[i] = Link.IN;
                container[i] = i - 1;
            }
        }
    }

    /** "Syria's Aleppo", "Kyiv's northern suburb of Bucha": the owner holds the other. */
    private boolean isPossessed(Reading reading, Name owner, Name inner) {
        int from = owner.last();
        int to = inner.first();
        if (!reading.isPossessive(from)
                || to - from > WIDEST_GAP
                || !reading.sameSentence(from, to)
                || owner.kind() == Name.Kind.DEMONYM
                || inner.kind() == Name.Kind.DEMONYM) {
            return false;
        }
        if (to == from + 1) {
            return inner.isListed();
        }
        // Between them one may tell more of the suburb, but no other noun than its kind.
        for (int i = from + 1; i < to - 2; i++) {
            if (!reading.pos(i).startsWith("JJ")
                    && !reading.pos(i).startsWith("VBN")
                    && !words.is(PlaceWords.Kind.BEFORE, reading.word(i))
                    && !words.is(PlaceWords.Kind.UNLISTED, reading.word(i))) {
                return false;
            }
        }
        return reading.word(to - 1).equals("of")
                && words.is(PlaceWords.Kind.UNLISTED, reading.word(to - 2));
    }

    static Containment of(PlaceWords words, Reading reading, List<Name> names) {
        return new Containment(words, reading, names);
    }

    /** The index of the name that holds a name; -1 when the text puts it nowhere. */
    int container(int name) {
        return container[name];
    }

    Link link(int name) {
        return links[name];
    }

    private Link link(Reading reading, Name inner, Name outer) {
        int from = inner.last();
        int to = outer.first();
        int gap = to - from;
        if (gap < 1
                || gap > WIDEST_GAP
                || !reading.sameSentence(from - 1, to)
                || outer.kind() == Name.Kind.DEMONYM
                || inner.kind() == Name.Kind.DEMONYM) {
            return Link.NONE;
        }
        boolean sign = reading.isSign(from, ',') || reading.isSign(from, '(');
        if (gap == 1) {
            return sign ? Link.COMMA : reading.word(from).equals("in") ? Link.IN : Link.NONE;
        }
        // "the village of X, near Y": all that is told of where an unlisted X lies
        if (!inner.isListed() && gap == 2 && sign && reading.word(from + 1).equals("near")) {
            return Link.IN;
        }
        // "X village in Y", "X, in the northern Y", "X, a town in Y"
        boolean in = false;
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (word.equals("in")) {
                in = true;
            } else if (!word.equals("the")
                    && !word.equals("a")
                    && !reading.isMark(i)
                    && !words.is(PlaceWords.Kind.BEFORE, word)
                    && !words.is(PlaceWords.Kind.AFTER, word)
                    && !words.is(PlaceWords.Kind.UNLISTED, word)) {
                return Link.NONE;
            }
        }
        boolean province = words.is(PlaceWords.Kind.AFTER, reading.word(outer.last()));
        return in || (sign && province) ? Link.IN : Link.NONE;
    }

    private static boolean mayHold(Name outer, Name inner, Link link) {
        if (!inner.isListed()) {
            return true;
        }
        for (Place b : outer.candidates()) {
            for (Place a : inner.candidates()) {
                if (!isList(inner, outer, b, link) && holds(b, a, link)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Holliday, Mo." where the only Holliday listed is in Texas. */
    private static boolean isSaidElsewhere(Name inner, Name outer) {
        if (!isLesserTown(inner)) {
            return false;
        }
        Place best = inner.candidates().getFirst();
        Place holder = outer.candidates().isEmpty() ? best : outer.candidates().getFirst();
        return outer.kind() == Name.Kind.ABBREVIATION || Features.isAdmin1(holder);
    }

    /** A name that a town has which nobody knows without its state or country. */
    private static boolean isLesserTown(Name name) {
        return name.isListed()
                && name.kind() == Name.Kind.GAZETTEER
                && Features.isPopulated(name.candidates().getFirst())
                && name.candidates().getFirst().population() < KNOWN;
    }

    /**
     * "The village of X in Mali" where each X of the gazetteer lies in other countries, and far
     * from this one: another X, which is not listed.
     */
    private static boolean isAbroad(Name inner, Name outer) {
        if (!isLesserTown(inner)
                || outer.candidates().isEmpty()
                || !Features.isCountry(outer.candidates().getFirst())) {
            return false;
        }
        Place holder = outer.candidates().getFirst();
        if (holder.radiusKm() < CITY_STATE_KM) {
            return false;
        }
        for (Place place : inner.candidates()) {
            if (place.country().equals(holder.country())
                    || isNear(holder, place, holder.radiusKm() + 100)) { // guess: its borderlands
                return false;
            }
        }
        return true;
    }

    /**
     * "The village of X in the Y region" where each X of the gazetteer lies far from Y: another X,
     * which is not listed.
     */
    private static boolean isFarFrom(Name inner, Name outer) {
        if (!isSaidElsewhere(inner, outer)) {
            return false;
        }
        Place holder = outer.candidates().getFirst();
        for (Place place : inner.candidates()) {
            // Divisions are drawn anew and spelled in many ways; far beyond them is surely outside.
            if (isNear(holder, place, 2 * holder.radiusKm() + 50)) { // guess
                return false;
            }
        }
        return true;
    }

    /** A list of countries or states is no containment: "Texas, Georgia and Ohio". */
    private static boolean isList(Name inner, Name outer, Place b, Link link) {
        Place best = inner.candidates().getFirst();
        if (Features.isCountry(best)) {
            // "Lebanon, Indiana" and never "Jordan, Syria" or "Mexico in the United States".
            return link != Link.COMMA || !Features.isAdmin1(b);
        }
        return Features.isAdmin1(best)
                && !Features.isCountry(b)
                && outer.kind() != Name.Kind.ABBREVIATION;
    }

    /**
     * "After stops in Washington, New York and Boston": towns that everybody knows stand in a list,
     * though some small Washington lies in the state of New York.
     */
    private static boolean isListOfTowns(Reading reading, Name inner, Name outer) {
        if (!isKnownTown(inner) || !isKnownTown(outer)) {
            return false;
        }
        for (Place holder : outer.candidates()) {
            if (holds(holder, inner.candidates().getFirst(), Link.COMMA)) {
                return false;
            }
        }
        int at = outer.last() + (reading.isSign(outer.last(), ',') ? 1 : 0);
        String word = reading.word(at);
        return reading.sameSentence(outer.first(), at + 1)
                && (word.equals("and") || word.equals("or"))
                && reading.isCapitalised(at + 1);
    }

    private static boolean isKnownTown(Name name) {
        return name.isListed()
                && name.kind() == Name.Kind.GAZETTEER
                && Features.isPopulated(name.candidates().getFirst())
                && name.candidates().getFirst().population() >= KNOWN;
    }

    /** Whether {@code outer} holds {@code inner}, as far as divisions and distances tell. */
    static boolean holds(Place outer, Place inner, Link link) {
        if (outer.id() == inner.id() || (!Features.isContainer(outer) && link == Link.IN)) {
            return false;
        }
        if (Features.isCountry(outer)) {
            return !Features.isCountry(inner) && inner.country().equals(outer.country());
        }
        boolean sameCountry = inner.country().equals(outer.country());
        if (Features.isAdmin1(outer)) {
            return sameCountry && !Features.isCountry(inner) && isNamed(inner.admin1(), outer);
        }
        if (Features.isDivision(outer)) {
            return sameCountry
                    && Features.isPopulated(inner)
                    && (isNamed(inner.admin2(), outer) || isNear(outer, inner, 40));
        }
        if (Features.isRegion(outer)) {
            return isNear(outer, inner, Math.max(outer.radiusKm(), 30));
        }
        // "Kreuzberg, Berlin": a part or suburb before its city.
        return sameCountry
                && outer.population() > 100_000
                && inner.population() < outer.population()
                && Features.isPopulated(inner)
                && isNear(outer, inner, 40); // guess: the width of a large city
    }

    private static boolean isNamed(Optional<String> division, Place outer) {
        return division.isPresent()
                && (division.get().equals(outer.name())
                        || Fold.fold(division.get()).equals(Fold.fold(outer.name())));
    }

    private static boolean isNear(Place outer, Place inner, double km) {
        return Geometry.distanceKm(outer, inner) <= km;
    }

    /** The names that a container search went through, in the order of the text. */
    List<Name> names() {
        return names;
    }
}
