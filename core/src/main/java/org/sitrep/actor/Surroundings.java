// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.actor.Draft.Form;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;

/**
 * What stands around those of whom no word says whose they are: "the court" in a sentence that
 * names one country alone is that country's, "local officials" are of the place just named.
 *
 * <p>A sentence speaks for a country only when all that it names is of it, and when a name or a
 * place says so: an adjective alone ("Saudi air strikes, officials said") may be the other side.
 */
final class Surroundings {
    private static final Set<String> LOCATIVES =
            Set.of("in", "at", "near", "outside", "across", "around", "throughout", "inside");

    private static final Set<String> INSIDE =
            Set.of("inner-country", "inner-seat", "inner-adjective", "inner-national");

    /** Those a state has of its own; they seldom act in another. */
    private static final Set<String> INSTITUTIONS = Set.of("GOV", "COP", "JUD", "LEG");

    /** Those who are of the place where they are said to be. */
    private static final Set<String> RESIDENTS = Set.of("OPP", "MED", "EDU", "LAB", "AGR");

    private static final Set<String> CROWDS =
            Set.of(
                    "protesters",
                    "protestors",
                    "demonstrators",
                    "residents",
                    "villagers",
                    "locals",
                    "townspeople",
                    "voters",
                    "rioters");

    /** These are abroad by their office, or are those of one state whatever the sentence names. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "council",
                    "congress",
                    "senate",
                    "diplomat",
                    "diplomats",
                    "ambassador",
                    "ambassadors",
                    "envoy",
                    "envoys",
                    "embassy",
                    "embassies",
                    "consulate",
                    "delegation",
                    "delegations",
                    "mission",
                    "missions",
                    "negotiators",
                    "representative",
                    "representatives",
                    "leaders");

    /** "Local officials" are of a place at most so many sentences back; a guess. */
    private static final int LOCAL_REACH = 2;

    private final List<Draft> drafts;
    private final ParsedDocument parsed;
    private final Words words;
    private final int[] sentenceOf;

    /** Whether a draft with a country has its head there. */
    private final boolean[] known;

    private final List<Evidence> evidence = new ArrayList<>();

    /**
     * @param strong whether a name or a place says it, no mere adjective
     * @param locative whether something is said to be there
     */
    private record Evidence(
            int token, String country, boolean strong, boolean locative, boolean breakaway) {}

    Surroundings(ParsedDocument parsed, Words words, PlaceNames places, List<Draft> drafts) {
        this.drafts = drafts;
        this.parsed = parsed;
        this.words = words;
        sentenceOf = new int[parsed.tokens().size()];
        for (int s = 0; s < parsed.sentences().size(); s++) {
            int end = Math.min(sentenceOf.length, parsed.sentences().get(s).lastToken());
            for (int t = parsed.sentences().get(s).firstToken(); t < end; t++) {
                sentenceOf[t] = s;
            }
        }
        known = new boolean[parsed.tokens().size()];
        drafts.forEach(this::collect);
        for (Mention mention : parsed.mentions()) {
            boolean place =
                    mention.kind() == Mention.Kind.POLITY
                            || mention.kind() == Mention.Kind.LOCATION;
            if (place && !known[mention.lastToken() - 1]) {
                boolean locative = isLocative(mention.firstToken());
                places.countryOf(mention)
                        .ifPresent(c -> add(mention.firstToken(), c, true, locative, false));
            }
        }
        evidence.sort((a, b) -> Integer.compare(a.token(), b.token()));
    }

    private void collect(Draft draft) {
        if (draft.country.isEmpty()
                || draft.form == Form.PRONOUN
                || draft.sectors.contains("JRN")
                || Story.isInternational(draft.country)) {
            return;
        }
        // "Bermuda shorts", "Saudi air strikes": a state inside another phrase.
        boolean inside = INSIDE.contains(draft.rule);
        boolean locative = isLocative(draft.first);
        boolean strong =
                draft.form == Form.PLACE || (draft.form == Form.NAME && (!inside || locative));
        boolean breakaway = draft.sectors.contains("PRE");
        known[draft.head] = true;
        add(draft.head, draft.country, strong, locative, breakaway);
    }

    private void add(
            int token, String country, boolean strong, boolean locative, boolean breakaway) {
        evidence.add(new Evidence(token, country, strong, locative, breakaway));
    }

    private boolean isLocative(int first) {
        int t = first - 1;
        if (t >= 0 && parsed.tokens().get(t).pos().equals("DT")) {
            t--;
        }
        return t >= 0 && LOCATIVES.contains(words.form(t).toLowerCase(Locale.ROOT));
    }

    /** Gives a country to those who have none. */
    void fill() {
        int from = 0;
        int next = 0;
        List<Draft> open = new ArrayList<>(drafts);
        open.removeIf(d -> !d.country.isEmpty() || d.form == Form.PRONOUN || d.apart);
        for (int s = 0; s < parsed.sentences().size() && next < open.size(); s++) {
            while (from < evidence.size() && sentenceOf[evidence.get(from).token()] < s) {
                from++;
            }
            int to = from;
            while (to < evidence.size() && sentenceOf[evidence.get(to).token()] == s) {
                to++;
            }
            next = sentence(s, open, next, evidence.subList(from, to));
        }
    }

    private int sentence(int sentence, List<Draft> open, int from, List<Evidence> here) {
        Set<String> countries = new LinkedHashSet<>();
        here.forEach(e -> countries.add(e.country()));
        boolean one = countries.size() == 1 && here.stream().noneMatch(Evidence::breakaway);
        boolean strong = here.stream().anyMatch(Evidence::strong);
        boolean there = here.stream().anyMatch(e -> e.strong() && e.locative());
        int next = from;
        while (next < open.size() && sentenceOf[open.get(next).head] <= sentence) {
            Draft draft = open.get(next++);
            if (draft.local) {
                if (!draft.isPerson()) {
                    local(draft);
                }
            } else if (one && strong && (isInstitution(draft) || (there && isResident(draft)))) {
                draft.country = countries.iterator().next();
                draft.rule = draft.rule + "+sentence";
            }
        }
        return next;
    }

    private static boolean isInstitution(Draft draft) {
        return (Story.isOfficeHolder(draft) || Story.isBareInstitution(draft))
                && !ELSEWHERE.contains(draft.noun)
                && draft.sectors.stream().anyMatch(INSTITUTIONS::contains);
    }

    private static boolean isResident(Draft draft) {
        return draft.form == Form.DESCRIPTION
                && draft.bare
                && draft.kind != Kind.FACILITY
                && draft.owners.isEmpty()
                && (CROWDS.contains(draft.noun)
                        || draft.sectors.stream().anyMatch(RESIDENTS::contains));
    }

    /** "Local officials": those of the place named last. */
    private void local(Draft draft) {
        int sentence = sentenceOf[draft.head];
        for (int i = before(draft.head) - 1; i >= 0; i--) {
            Evidence place = evidence.get(i);
            if (sentence - sentenceOf[place.token()] > LOCAL_REACH) {
                return;
            }
            if (place.strong()) {
                draft.country = place.country();
                draft.rule = draft.rule + "+local";
                if (place.breakaway() && !draft.sectors.contains("CVL")) {
                    Set<String> own = draft.sectors;
                    draft.sectors = new LinkedHashSet<>(List.of("PRE"));
                    draft.sectors.addAll(own);
                }
                return;
            }
        }
    }

    private int before(int token) {
        int low = 0;
        int high = evidence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (evidence.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
