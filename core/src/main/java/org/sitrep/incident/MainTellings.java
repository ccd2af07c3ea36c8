// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.incident.Telling.Weight;

/**
 * What a story is about, and which telling of each of its reports tells of that.
 *
 * <p>The reports of one story agree on its happening more than on anything else that they tell: the
 * kind of happening that is prominent in most of them is what the story is about, and the most
 * prominent telling of that kind in each report is its main telling. A report that tells of no such
 * kind has none, unless the story is clear and the report's own deed may have been coded otherwise.
 */
final class MainTellings {
    /** What a telling in the first lines has over one that only stands in the text. */
    private static final double LEAD = 0.5; // guess

    /** Reports of which most agree on a kind before another of them may be of a kind nearby. */
    private static final int FEW = 3; // guess: of two reports that differ, neither is right

    /** Characters of a text in which the news stands. */
    private static final int FIRST_LINES = 400; // guess: a headline and two sentences

    private final List<Telling> tellings;
    private final Weight[] weights;

    private MainTellings(List<Telling> tellings) {
        this.tellings = tellings;
        weights = new Weight[tellings.size()];
        Arrays.fill(weights, Weight.ASIDE);
    }

    /**
     * Sets for each telling what it is to the story of its report.
     *
     * @param tellings all, changed
     * @param byDocument the tellings of each document
     * @param stories the story of each document
     */
    static void weigh(List<Telling> tellings, List<List<Integer>> byDocument, int[] stories) {
        MainTellings found = new MainTellings(tellings);
        Map<Integer, List<Integer>> documents = new TreeMap<>();
        for (int d = 0; d < stories.length; d++) {
            documents.computeIfAbsent(stories[d], story -> new ArrayList<>()).add(d);
        }
        for (List<Integer> story : documents.values()) {
            if (story.size() > 1) {
                found.choose(story.stream().map(byDocument::get).toList());
            }
        }
        for (int t = 0; t < tellings.size(); t++) {
            tellings.set(t, tellings.get(t).with(found.weights[t]));
        }
    }

    private void choose(List<List<Integer>> story) {
        String about = about(story);
        long telling = story.stream().filter(own -> tells(own, about)).count();
        long told = story.stream().filter(own -> !own.isEmpty()).count();
        boolean clear = story.size() >= FEW && telling * 2 >= told;
        for (List<Integer> own : story) {
            boolean tells = tells(own, about);
            int best = -1;
            double most = 0;
            for (int each : own) {
                boolean kin = kind(each).equals(about);
                weights[each] = kin ? Weight.KIN : Weight.ASIDE;
                boolean may = tells ? kin : clear && isDeed(about) == isDeed(kind(each));
                double prominence = prominence(each, own);
                if (may && prominence > most) {
                    most = prominence;
                    best = each;
                }
            }
            if (best >= 0) {
                weights[best] = Weight.MAIN;
            }
        }
    }

    /** The kind that is most prominent over all reports; empty when nothing is told. */
    private String about(List<List<Integer>> story) {
        Map<String, Double> kinds = new TreeMap<>();
        for (List<Integer> own : story) {
            Map<String, Double> best = new TreeMap<>();
            for (int telling : own) {
                best.merge(kind(telling), prominence(telling, own), Math::max);
            }
            best.forEach((kind, most) -> kinds.merge(kind, most, Double::sum));
        }
        String about = "";
        for (Map.Entry<String, Double> kind : kinds.entrySet()) {
            if (kind.getValue() > kinds.getOrDefault(about, 0.0)) {
                about = kind.getKey();
            }
        }
        return about;
    }

    private boolean tells(List<Integer> own, String about) {
        return own.stream().anyMatch(telling -> kind(telling).equals(about));
    }

    /** Kinds between which coders waver: a kidnapping at a protest, but no condolences. */
    private static boolean isDeed(String kind) {
        return switch (kind) {
            case "attack", "abduction", "force", "threat", "protest" -> true;
            default -> false;
        };
    }

    private String kind(int telling) {
        return tellings.get(telling).kind();
    }

    /** The share of the report's events that belong to a telling, and more in the first lines. */
    private double prominence(int telling, List<Integer> own) {
        int all = 0;
        for (int other : own) {
            all += tellings.get(other).events().size();
        }
        var events = tellings.get(telling).events();
        boolean lead = events.getFirst().trigger().start() < FIRST_LINES;
        double share = (double) events.size() / all + (lead ? LEAD : 0);
        return tellings.get(telling).denied()
                ? share / 2
                : share; // guess: a denial is about a deed
    }
}
