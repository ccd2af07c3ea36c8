// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.Optional;
import org.sitrep.model.Place;
import org.sitrep.place.PlaceWords.Kind;

/** Distances from a place: "12 km south of Goris", "near Goris". */
final class Offsets {
    /** Beyond this a distance tells how far something is, not where it happened. Guess. */
    private static final double FARTHEST_KM = 150;

    private static final double NEAR_KM = 15; // guess: what reporters call "near" a town

    private final PlaceWords words;
    private final Reading reading;

    Offsets(PlaceWords words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** A point near a place, and how it was told. */
    record Near(Place place, String rule) {}

    /** The point that the words before the name mean; empty when they mean the place itself. */
    Optional<Near> near(int first, Place place) {
        if (Features.isCountry(place) || Features.isAdmin1(place)) {
            return Optional.empty();
        }
        int at = first - 1;
        if (!reading.sameSentence(at, first)) {
            return Optional.empty();
        }
        if (reading.word(at).equals("the")) {
            at--;
        }
        String link = reading.word(at);
        if (link.equals("near") || link.equals("outside")) {
            return Optional.of(new Near(around(place), "place.near"));
        }
        if (!link.equals("of") && !link.equals("from")) {
            return Optional.empty();
        }
        int word = at - 1;
        Optional<Double> bearing = bearing(word);
        if (bearing.isPresent()) {
            word--;
            // "to the south of", "just south of"
            while (reading.word(word).equals("the")
                    || reading.word(word).equals("to")
                    || reading.word(word).equals("just")) {
                word--;
            }
        }
        Optional<Double> km = distanceKm(word, first);
        if (km.isEmpty()) {
            return bearing.isPresent() && link.equals("of") && !reading.word(at - 2).equals("the")
                    ? Optional.of(new Near(around(place), "place.near"))
                    : Optional.empty();
        }
        if (km.get() > FARTHEST_KM) {
            return Optional.empty();
        }
        return Optional.of(
                bearing.map(degrees -> displaced(place, km.get(), degrees))
                        .orElseGet(() -> within(place, km.get())));
    }

    private static Place around(Place place) {
        return ReferencePoints.at(
                place, place.latitude(), place.longitude(), Math.max(place.radiusKm(), NEAR_KM));
    }

    private static Near displaced(Place place, double km, double bearing) {
        double[] point = Geometry.displaced(place.latitude(), place.longitude(), km, bearing);
        // guess: a told distance is right to a fifth, a told direction to a quarter turn
        double radius = Math.max(2, km / 2);
        return new Near(ReferencePoints.at(place, point[0], point[1], radius), "place.offset");
    }

    private static Near within(Place place, double km) {
        double radius = Math.max(place.radiusKm(), km);
        return new Near(
                ReferencePoints.at(place, place.latitude(), place.longitude(), radius),
                "place.distance");
    }

    private Optional<Double> bearing(int token) {
        return switch (reading.word(token)) {
            case "north" -> Optional.of(0.0);
            case "northeast", "north east" -> Optional.of(45.0);
            case "east" -> Optional.of(90.0);
            case "southeast", "south east" -> Optional.of(135.0);
            case "south" -> Optional.of(180.0);
            case "southwest", "south west" -> Optional.of(225.0);
            case "west" -> Optional.of(270.0);
            case "northwest", "north west" -> Optional.of(315.0);
            default -> Optional.empty();
        };
    }

    /** The distance whose unit stands at the token. */
    private Optional<Double> distanceKm(int unit, int first) {
        if (!reading.sameSentence(unit - 1, first)) {
            return Optional.empty();
        }
        Optional<String> factor = words.value(Kind.UNIT, reading.word(unit));
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        int number = unit - 1;
        if (reading.isSign(number, '-')) {
            number--;
        }
        // "12 kilometres (7 miles) south of": the first of the two was passed over.
        return number(reading.word(number)).map(value -> value * Double.parseDouble(factor.get()));
    }

    private static Optional<Double> number(String word) {
        if (word.isEmpty() || word.length() > 6) {
            return small(word);
        }
        double value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',') {
                continue;
            }
            if (c < '0' || c > '9') {
                return small(word);
            }
            value = value * 10 + (c - '0');
        }
        return Optional.of(value);
    }

    private static Optional<Double> small(String word) {
        return switch (word) {
            case "a", "one" -> Optional.of(1.0);
            case "two" -> Optional.of(2.0);
            case "three" -> Optional.of(3.0);
            case "four" -> Optional.of(4.0);
            case "five" -> Optional.of(5.0);
            case "six" -> Optional.of(6.0);
            case "seven" -> Optional.of(7.0);
            case "eight" -> Optional.of(8.0);
            case "nine" -> Optional.of(9.0);
            case "ten" -> Optional.of(10.0);
            case "twelve" -> Optional.of(12.0);
            case "fifteen" -> Optional.of(15.0);
            case "twenty" -> Optional.of(20.0);
            case "thirty" -> Optional.of(30.0);
            case "forty" -> Optional.of(40.0);
            case "fifty" -> Optional.of(50.0);
            default -> Optional.empty();
        };
    }
}
