// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.Place;
import org.sitrep.place.PlaceWords.Kind;
import org.sitrep.place.Reading.Capitals;

/**
 * Decides which listed names are places here and which are words, people or organisations.
 *
 * <p>Signs for and against are added up; a name passes at {@link #PASS}. A first pass finds the
 * names that are places, or people, somewhere in the document; a second lets that count for their
 * other mentions (one sense per discourse). The weights are guesses, tuned on the four geo
 * development sets together.
 */
final class NameGate {
    static final double PASS = 2;

    private static final double DISCOURSE = 2; // weights: see above
    private static final double NEAR = 1.5;
    private static final double NEAR_KM = 60;
    private static final int OFTEN = 3; // mentions; guess
    private static final double LISTED = 1;
    private static final double NEXT_NAME = 1.5;
    private static final double ORG = 1;

    private final PlaceWords words;
    private final Reading reading;
    private final List<Name> names;
    private final Containment containment;
    private final Surroundings around;
    private final Set<String> people = new HashSet<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final double[] scores;

    NameGate(PlaceWords words, Reading reading, List<Name> names, Containment containment) {
        this.words = words;
        this.reading = reading;
        this.names = names;
        this.containment = containment;
        around = new Surroundings(words, reading);
        scores = new double[names.size()];
        for (Mention mention : reading.parsed().mentions()) {
            if (mention.kind() == Mention.Kind.PERSON
                    && mention.lastToken() - mention.firstToken() > 1) {
                people.add(reading.word(mention.lastToken() - 1));
                people.add(reading.word(mention.firstToken()));
            }
        }
    }

    /** For each name whether it is a place. */
    boolean[] passes() {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = names.get(i).isListed() ? score(i) : PASS;
            mentions.merge(names.get(i).key(), 1, Integer::sum);
            if (scores[i] >= PASS + 1) {
                places.add(names.get(i).key());
            }
        }
        double[] alone = scores.clone();
        boolean[] passes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            String key = names.get(i).key();
            scores[i] += places.contains(key) ? DISCOURSE : 0;
            scores[i] += isListed(alone, i) ? LISTED : 0;
            passes[i] = scores[i] >= PASS;
        }
        return passes;
    }

    /** Whether a sure place stands before or behind it in a list: "Limpopo and Eastern Cape". */
    private boolean isListed(double[] alone, int i) {
        return (i > 0 && alone[i - 1] >= PASS + 1 && areJoined(i - 1))
                || (i + 1 < alone.length && alone[i + 1] >= PASS + 1 && areJoined(i));
    }

    private boolean areJoined(int i) {
        int from = names.get(i).last();
        int to = names.get(i + 1).first();
        if (!names.get(i).isListed() || !names.get(i + 1).isListed()) {
            return false;
        }
        boolean comma = reading.isSign(from, ',');
        int and = comma ? from + 1 : from;
        boolean word = reading.word(and).equals("and") || reading.word(and).equals("or");
        return reading.sameSentence(from - 1, to)
                && to == (word ? and + 1 : from + 1)
                && (comma || word);
    }

    /**
     * Lets names pass that nearly did and that a place near the others bears.
     *
     * @param chosen the places of the names that passed
     * @return whether any passed
     */
    boolean addNear(boolean[] passes, List<Place> chosen) {
        Map<String, Boolean> near = new HashMap<>();
        boolean any = false;
        for (int i = 0; i < scores.length; i++) {
            Name name = names.get(i);
            if (passes[i] || scores[i] < PASS - NEAR || name.candidates().isEmpty()) {
                continue;
            }
            boolean isNear = near.computeIfAbsent(name.key(), key -> isNear(name, chosen));
            double often = mentions.getOrDefault(name.key(), 1) >= OFTEN ? 0.5 : 0;
            passes[i] = scores[i] + (isNear ? NEAR : 0) + often >= PASS;
            any |= passes[i];
        }
        return any;
    }

    private static boolean isNear(Name name, List<Place> chosen) {
        for (Place candidate : name.candidates()) {
            for (Place place : chosen) {
                // A degree of latitude is 111 km; most pairs end here.
                if (Math.abs(candidate.latitude() - place.latitude()) < 1
                        && Geometry.distanceKm(candidate, place) < NEAR_KM) {
                    return true;
                }
            }
        }
        return false;
    }

    private double score(int i) {
        Name name = names.get(i);
        if (name.kind() == Name.Kind.ABBREVIATION) {
            return PASS + 1;
        }
        double score = prominence(name) + context(name) + person(name) + form(name);
        if (containment.link(i) == Containment.Link.COMMA) {
            score += 5;
        } else if (containment.link(i) == Containment.Link.IN) {
            score += 1;
        }
        if (i > 0 && containment.container(i - 1) == i) {
            score += 2;
        }
        return score;
    }

    private static double prominence(Name name) {
        if (name.kind() == Name.Kind.COUNTRY) {
            return 5;
        }
        if (name.kind() == Name.Kind.DEMONYM) {
            return 4;
        }
        Place best = name.candidates().getFirst();
        if (best.id() < 0 || Features.isCountry(best) || Features.isCapital(best)) {
            return 4;
        }
        if (Features.isAdmin1(best)) {
            return 3;
        }
        if (Features.isAdmin2(best) || best.population() >= 100_000) {
            return 2;
        }
        return best.population() >= 5_000 || best.feature().equals("PPLA") ? 1 : 0;
    }

    private double context(Name name) {
        double score = 0;
        int first = name.first();
        int last = name.last();
        if (around.isLocative(first)) {
            score += 2;
        }
        if (around.isQualified(first)) {
            score += 1.5;
        }
        if (around.called(first, last).isPresent()) {
            score += 3;
        }
        double mention = mention(name, reading.mention(first));
        return score + (isTownAfterIn(name) ? Math.max(NO_PERSON, mention) : mention);
    }

    /** What a name that looks like a person's counts behind "in": nobody is killed in a person. */
    private static final double NO_PERSON = -1;

    /** People of a town that many know, so that "in" and its name suffice. Guess. */
    private static final long KNOWN = 20_000;

    /** "Killed in Gao", where Gao is a surname elsewhere. */
    private boolean isTownAfterIn(Name name) {
        int first = name.first();
        if (first < 2 || name.candidates().isEmpty() || !reading.word(first - 1).equals("in")) {
            return false;
        }
        Place best = name.candidates().getFirst();
        return (best.population() >= KNOWN || best.feature().equals("PPLA"))
                && !words.is(PlaceWords.Kind.TRUST, reading.word(first - 2))
                && !around.isFollowedByName(name.last());
    }

    private static double mention(Name name, @Nullable Mention mention) {
        if (mention == null) {
            return 0;
        }
        boolean whole =
                mention.firstToken() >= name.first() - 1 && mention.lastToken() <= name.last();
        return switch (mention.kind()) {
            case POLITY -> whole ? 3 : 2;
            case LOCATION -> 2;
            case FACILITY -> whole ? 1 : 0;
            case GROUP -> name.kind() == Name.Kind.DEMONYM ? 1 : -1;
            case PERSON -> -4;
            case ORGANIZATION -> whole ? -1.5 : -ORG;
            case OTHER -> 0;
        };
    }

    private double person(Name name) {
        double score = 0;
        int first = name.first();
        if (around.followsTitle(first)) {
            score -= 4;
        }
        if (around.followsFirstName(first)) {
            score -= 4;
        }
        boolean given = words.is(Kind.FIRST, name.key()) || words.is(Kind.SURNAME, name.key());
        boolean certain =
                name.kind() == Name.Kind.DEMONYM || (name.kind() == Name.Kind.COUNTRY && !given);
        if (!certain && reading.capitals(first) == Capitals.NAMES) {
            score -= around.isFollowedByName(name.last()) ? NEXT_NAME : 0;
            score -= around.isPrecededByName(first) ? NEXT_NAME : 0;
        }
        if (name.words() == 1) {
            String word = name.key();
            if (people.contains(word)) {
                score -= 3;
            }
            score -= given && !isTownAfterIn(name) ? 2 : 0;
        }
        return score;
    }

    private double form(Name name) {
        int first = name.first();
        double score = 0;
        boolean one = name.words() == 1;
        String key = name.key();
        if ((one && words.is(Kind.NEVER, key)) || isDirection(name)) {
            return -20;
        }
        if (isOrdinary(name)) {
            score -= one ? 4 : 2;
            score -= reading.opensSentence(first) ? 1 : 0;
        } else if (!one) {
            score += 1.5;
        } else if (isDistinctive(name)) {
            score += 1;
        }
        if (one
                && key.length() <= 3
                && name.kind() == Name.Kind.GAZETTEER
                && !isTownAfterIn(name)) {
            score -= 1.5;
        }
        return score + capitals(name);
    }

    /** "The West", "West Wing", "Northern Command"; what "Western region" names is a region. */
    private boolean isDirection(Name name) {
        return name.words() == 1
                && words.is(Kind.COMPASS, name.key())
                && name.kind() == Name.Kind.GAZETTEER
                && around.called(name.first(), name.last()).isEmpty();
    }

    /** A long word that is capitalised for its own sake and no name of people. */
    private boolean isDistinctive(Name name) {
        return name.key().length() >= 5
                && reading.isCapitalisedInside(name.first())
                && !words.is(Kind.FIRST, name.key())
                && !words.is(Kind.SURNAME, name.key());
    }

    /** Whether every word of it is an ordinary one. */
    private boolean isOrdinary(Name name) {
        if (name.kind() == Name.Kind.COUNTRY || name.kind() == Name.Kind.DEMONYM) {
            return false; // "US" folds to a pronoun
        }
        for (int i = name.first(); i < name.last(); i++) {
            String word = reading.word(i);
            if (!reading.isMark(i) && !words.is(Kind.WORD, word) && !words.is(Kind.NEVER, word)) {
                return false;
            }
        }
        return true;
    }

    private double capitals(Name name) {
        int first = name.first();
        boolean listed = name.kind() == Name.Kind.COUNTRY || name.kind() == Name.Kind.DEMONYM;
        return switch (reading.capitals(first)) {
            case NAMES -> {
                if (!reading.pos(first).startsWith("NNP") && !listed) {
                    yield -2;
                }
                // An acronym is rarely a village: "ACT", "CNN".
                boolean acronym =
                        name.words() == 1
                                && reading.isShouted(first)
                                && name.key().length() <= 5
                                && name.kind() == Name.Kind.GAZETTEER
                                && !reading.opensSentence(first);
                yield acronym ? -3 : 0;
            }
            case HEADLINE -> listed ? 0 : -1;
            case ALL -> listed ? 0 : reading.word(first).equals("the") ? -4 : -1;
            case NONE -> listed ? -1 : -2;
        };
    }
}
