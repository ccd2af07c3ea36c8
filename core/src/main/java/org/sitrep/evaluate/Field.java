// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.evaluate.Item.Point;
import org.sitrep.model.Period;

/**
 * A field that both sides may fill, and what agreement means there.
 *
 * @param name for people
 * @param known whether a side fills it
 * @param agree whether two sides that both fill it say the same
 * @param alpha Krippendorff's alpha over the pairs
 * @param show the value, for people
 */
record Field(
        String name,
        Function<Item, Boolean> known,
        BiPredicate<Item, Item> agree,
        Function<List<Matching.Pair>, Optional<Double>> alpha,
        Function<Item, String> show) {

    /** Points this near are one place, besides what their own precision leaves open. */
    private static final double SAME_PLACE_KM = 10; // guess: a town and what lies around it

    /** The fields of a scheme. */
    static List<Field> of(Profile profile) {
        List<Field> fields = new ArrayList<>();
        fields.add(text("type", Item::type));
        if (profile.column("subtype").isPresent()) {
            fields.add(text(profile.scheme() == Scheme.ACLED ? "sub-type" : "mode", Item::subType));
        }
        fields.add(
                new Field(
                        "date",
                        item -> item.period().isPresent(),
                        Field::sameDays,
                        pairs ->
                                alpha(
                                        pairs,
                                        item -> item.period().flatMap(Field::firstDay),
                                        Agreement::interval),
                        item -> item.period().map(Field::days).orElse("")));
        fields.add(
                new Field(
                        "place",
                        item -> item.point().isPresent() || !item.place().isEmpty(),
                        Field::samePlace,
                        pairs -> alpha(pairs, Item::point, Field::chord),
                        Field::place));
        fields.add(text("country", Item::country));
        if (profile.hasDirection()) {
            fields.add(party("actor", Item::actor));
            fields.add(party("recipient", Item::recipient));
        } else {
            fields.add(party("parties", Item::actor));
        }
        fields.add(
                new Field(
                        "dead",
                        item ->
                                item.dead().isPresent()
                                        || item.low().isPresent()
                                        || item.high().isPresent(),
                        Field::sameDead,
                        pairs ->
                                alpha(
                                        pairs,
                                        item ->
                                                item.dead().isPresent()
                                                        ? Optional.of(
                                                                (double) item.dead().getAsInt())
                                                        : Optional.empty(),
                                        Agreement::ratio),
                        Field::dead));
        return fields;
    }

    private static Field text(String name, Function<Item, String> value) {
        return new Field(
                name,
                item -> !value.apply(item).isEmpty(),
                (a, b) -> value.apply(a).equals(value.apply(b)),
                pairs ->
                        alpha(
                                pairs,
                                item -> Optional.of(value.apply(item)).filter(v -> !v.isEmpty()),
                                Agreement::nominal),
                value);
    }

    private static Field party(String name, Function<Item, Party> party) {
        return new Field(
                name,
                item -> party.apply(item).isKnown(),
                (a, b) -> Parties.agree(party.apply(a), party.apply(b)),
                pairs ->
                        alpha(
                                pairs,
                                item ->
                                        Optional.of(codes(party.apply(item)))
                                                .filter(codes -> !codes.isEmpty()),
                                Agreement::jaccard),
                item -> {
                    Party side = party.apply(item);
                    String codes = String.join(", ", side.codes());
                    String names = isolated(side.text());
                    return codes.isEmpty() ? names : names + " (" + codes + ")";
                });
    }

    /**
     * Names, those written from right to left each between marks (U+2068, U+2069), so that they do
     * not turn the order of what stands beside them.
     */
    private static String isolated(String names) {
        List<String> all = new ArrayList<>();
        for (String name : names.split("; ", -1)) {
            boolean leftward = name.codePoints().anyMatch(Field::isLeftward);
            all.add(leftward ? "\u2068" + name + "\u2069" : name);
        }
        return String.join("; ", all);
    }

    private static boolean isLeftward(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Set<String> codes(Party party) {
        return new LinkedHashSet<>(party.codes());
    }

    /** Alpha over the pairs in which both sides have a value. */
    private static <V> Optional<Double> alpha(
            List<Matching.Pair> pairs,
            Function<Item, Optional<V>> value,
            ToDoubleBiFunction<? super V, ? super V> difference) {
        List<List<V>> units = new ArrayList<>();
        for (Matching.Pair pair : pairs) {
            List<V> unit = new ArrayList<>(2);
            value.apply(pair.human()).ifPresent(unit::add);
            value.apply(pair.coded()).ifPresent(unit::add);
            units.add(unit);
        }
        return Agreement.alpha(units, difference);
    }

    private static Optional<Double> firstDay(Period period) {
        return period.from().or(period::until).map(day -> (double) day.toEpochDay());
    }

    /** The same first day; where a side is less precise, days in common. */
    private static boolean sameDays(Item human, Item coded) {
        Period one = human.period().orElseThrow();
        Period two = coded.period().orElseThrow();
        boolean exact =
                human.slackDays() == 0
                        && coded.slackDays() == 0
                        && one.from().equals(one.until())
                        && two.from().equals(two.until());
        long gap = Matching.gap(human.period(), coded.period()).orElse(0L);
        return exact ? gap == 0 : gap <= human.slackDays() + coded.slackDays();
    }

    private static boolean samePlace(Item human, Item coded) {
        double radius =
                Math.max(
                        human.point().map(Point::radiusKm).orElse(0.0),
                        coded.point().map(Point::radiusKm).orElse(0.0));
        return Matching.kilometres(human, coded)
                .map(km -> km <= Math.max(SAME_PLACE_KM, radius))
                .or(() -> human.sameName(coded))
                .orElse(false);
    }

    /** The same number; where people give a range, which may be open, a number within it. */
    private static boolean sameDead(Item human, Item coded) {
        OptionalInt given = coded.dead().isPresent() ? coded.dead() : coded.low();
        int number = given.isPresent() ? given.getAsInt() : coded.high().orElse(0);
        if (human.low().isPresent() || human.high().isPresent()) {
            return human.low().orElse(0) <= number
                    && number <= human.high().orElse(Integer.MAX_VALUE);
        }
        return human.dead().isPresent() && human.dead().getAsInt() == number;
    }

    /** Squared straight distance through the earth, in earth radii. */
    private static double chord(Point a, Point b) {
        double[] one = a.vector();
        double[] two = b.vector();
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Agreement.interval(one[i], two[i]);
        }
        return sum;
    }

    private static String days(Period period) {
        String from = period.from().map(Object::toString).orElse("");
        String until = period.until().map(Object::toString).orElse("");
        return from.equals(until) ? from : from + " to " + until;
    }

    private static String place(Item item) {
        String point =
                item.point()
                        .map(
                                p ->
                                        Figures.decimal(p.latitude(), 3)
                                                + ", "
                                                + Figures.decimal(p.longitude(), 3))
                        .orElse("");
        return item.place().isEmpty() || point.isEmpty()
                ? isolated(item.place()) + point
                : isolated(item.place()) + " (" + point + ")";
    }

    private static String dead(Item item) {
        String number = item.dead().isPresent() ? String.valueOf(item.dead().getAsInt()) : "";
        boolean range =
                item.low().isPresent()
                        && item.high().isPresent()
                        && item.low().getAsInt() != item.high().getAsInt();
        if (number.isEmpty() && !range) {
            String low = item.low().isPresent() ? item.low().getAsInt() + " or more" : "";
            return low.isEmpty() && item.high().isPresent()
                    ? "up to " + item.high().getAsInt()
                    : low;
        }
        return range
                ? number + " (" + item.low().getAsInt() + " to " + item.high().getAsInt() + ")"
                : number;
    }
}
