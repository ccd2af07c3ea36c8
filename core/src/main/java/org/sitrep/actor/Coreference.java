// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.actor.Draft.Form;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;

/**
 * Joins the mentions of one actor in a document, and hands on what one of them says to the others.
 *
 * <p>In the order of the text: names by their words, descriptions by their head noun, pronouns by
 * agreement and salience ({@link Pronouns}). What stays open stays open: a wrong actor is worse
 * than none.
 */
final class Coreference {
    /** A guess: a description further away than this refers to something newer. */
    private static final int FARTHEST_SENTENCES = 15;

    /** Keeps the work linear where a sentence never ends. */
    private static final int FARTHEST_MENTIONS = 500;

    /** A guess: "soldiers" without more are those just spoken of. */
    private static final int NEAR_SENTENCES = 5;

    private static final Set<String> GROUP_NOUNS =
            Set.of(
                    "group",
                    "groups",
                    "organization",
                    "organisation",
                    "movement",
                    "militants",
                    "rebels",
                    "insurgents",
                    "fighters",
                    "militia",
                    "guerrillas",
                    "terrorists",
                    "jihadists",
                    "extremists",
                    "faction",
                    "network",
                    "gang",
                    "cartel");

    private final ParsedDocument parsed;
    private final Words words;
    private final List<Draft> drafts;
    private final int[] draftAt;
    private final int[] sentenceOf;
    private final OuterPhrases outer;
    private final Pronouns pronouns;

    /** Full names by the folded words of the names, from the whole document. */
    private final Map<String, Draft> book = new HashMap<>();

    /** The latest mention of a name so far. */
    private final Map<String, Integer> latest = new HashMap<>();

    private final boolean[] done;

    Coreference(ParsedDocument parsed, Dependencies tree, Words words, List<Draft> drafts) {
        this.parsed = parsed;
        this.words = words;
        this.drafts = drafts;
        draftAt = new int[parsed.tokens().size()];
        Arrays.fill(draftAt, -1);
        for (Draft draft : drafts) {
            draftAt[draft.head] = draft.index;
        }
        sentenceOf = new int[parsed.tokens().size()];
        for (int s = 0; s < parsed.sentences().size(); s++) {
            int end = Math.min(sentenceOf.length, parsed.sentences().get(s).lastToken());
            for (int t = parsed.sentences().get(s).firstToken(); t < end; t++) {
                sentenceOf[t] = s;
            }
        }
        done = new boolean[drafts.size()];
        outer = new OuterPhrases(parsed, words, drafts, draftAt);
        pronouns = new Pronouns(parsed, tree, words, drafts, draftAt, sentenceOf);
    }

    List<Draft> join() {
        drafts.forEach(this::appose);
        drafts.forEach(this::acronym);
        drafts.forEach(this::enter);
        for (Draft draft : drafts) {
            resolve(draft);
        }
        return kept();
    }

    /** Pronouns that refer to nobody known are dropped, save those that are always somebody. */
    private List<Draft> kept() {
        List<Draft> kept = new ArrayList<>();
        int[] moved = new int[drafts.size()];
        for (Draft draft : drafts) {
            if (draft.quantity && !countsSomebody(draft)) {
                moved[draft.index] = -1;
                continue;
            }
            boolean keep =
                    draft.form != Form.PRONOUN
                            || draft.sameAs >= 0
                            || draft.isCoded()
                            || pronouns.isSomebody(draft);
            moved[draft.index] = keep ? kept.size() : -1;
            if (keep) {
                kept.add(draft);
            }
        }
        for (Draft draft : kept) {
            draft.sameAs = draft.sameAs < 0 ? -1 : moved[draft.sameAs];
            draft.index = moved[draft.index];
        }
        return kept;
    }

    /** "Dozens of soldiers" are somebody, "part of Azerbaijan" and "a lot of talk" are not. */
    private boolean countsSomebody(Draft draft) {
        for (int token : draft.owners) {
            if (draftAt[token] >= 0) {
                Draft counted = drafts.get(draftAt[token]);
                return counted.kind == Kind.PEOPLE
                        || counted.isPerson()
                        || (counted.form == Form.DESCRIPTION && counted.kind == Kind.BODY);
            }
        }
        return false;
    }

    /** "Nikol Pashinyan, the prime minister of Armenia": each says what the other leaves open. */
    private void appose(Draft draft) {
        int governor =
                parsed.tokens().get(draft.head).relation().equals("appos")
                        ? parsed.tokens().get(draft.head).head()
                        : draft.first - 1;
        governor = outer.of(draft, governor);
        if (governor < 0 || draftAt[governor] < 0) {
            return;
        }
        boolean adjoined = governor == draft.first - 1;
        Draft other = drafts.get(draftAt[governor]);
        if (other.form == Form.NAME
                && other.kind == Kind.BODY
                && draft.isPerson()
                && !other.isCoded()) {
            other.kind = Kind.PERSON;
            other.person = other.name;
        }
        boolean named = other.form == Form.NAME || draft.form == Form.NAME;
        boolean alike =
                other.isPerson() == draft.isPerson() && (adjoined || other.plural == draft.plural);
        boolean placed = other.form == Form.PLACE || draft.form == Form.PLACE;
        // "state media Armenpress": a description and, without a comma, the name.
        boolean beside = other.form == Form.DESCRIPTION && draft.form == Form.NAME;
        if (!named || !alike || placed || (adjoined && !beside) || draft.rule.equals("country")) {
            return;
        }
        link(draft, other);
        draft.fillFrom(other);
        other.fillFrom(draft);
        other.takes = false;
        draft.takes = false;
    }

    /** Agencies set what the editor adds in square ones. */
    private static final Set<String> BRACKETS = Set.of("(", "[", "-LRB-", "-LSB-");

    /** "the Democratic Front (DF)": the letters in brackets are the name before them. */
    private void acronym(Draft draft) {
        int bracket = draft.last + 1;
        if (draft.kind != Kind.BODY
                || !words.hasToken(bracket + 1)
                || !BRACKETS.contains(words.form(bracket))) {
            return;
        }
        String letters = words.form(bracket + 1);
        int inside = draftAt[bracket + 1];
        if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return;
        }
        book.putIfAbsent(key(letters), draft);
        if (inside >= 0) {
            Draft short_ = drafts.get(inside);
            link(short_, draft);
            short_.kind = draft.kind;
            draft.fillFrom(short_);
            short_.fillFrom(draft);
        }
    }

    private void link(Draft a, Draft b) {
        Draft later = a.index > b.index ? a : b;
        later.sameAs = later.sameAs < 0 ? Math.min(a.index, b.index) : later.sameAs;
    }

    /** Enters a full name under its words, the last one first. */
    private void enter(Draft draft) {
        if (draft.form != Form.NAME || draft.name.isEmpty()) {
            return;
        }
        String name = draft.isPerson() ? draft.person : draft.name;
        if (draft.rule.contains("seat")) {
            return;
        }
        better(key(name), draft);
        if (draft.isPerson()) {
            for (String part : Words.split(name)) {
                if (part.length() > 2) {
                    better(part, draft);
                }
            }
        }
    }

    private void better(String key, Draft draft) {
        Draft before = book.get(key);
        boolean more =
                before == null
                        || (!before.isCoded() && draft.isCoded())
                        || (before.isCoded() == draft.isCoded()
                                && draft.person.length() > before.person.length());
        if (more) {
            book.put(key, draft);
        }
    }

    private static String key(String name) {
        return String.join(" ", Words.split(name));
    }

    private void resolve(Draft draft) {
        if (done[draft.index]) {
            return;
        }
        done[draft.index] = true;
        switch (draft.form) {
            case PRONOUN -> pronouns.resolve(draft);
            case NAME -> name(draft);
            case DESCRIPTION -> describe(draft);
            case PLACE -> {}
        }
        if (draft.form != Form.PRONOUN && draft.isPerson()) {
            pronouns.note(draft);
        }
    }

    private void name(Draft draft) {
        String name = draft.isPerson() ? draft.person : draft.name;
        // "Baku" and "Azerbaijan" are one state, but only the seat is its government.
        String key = draft.rule.contains("seat") ? "seat of " + key(name) : key(name);
        Draft known = book.getOrDefault(key, draft);
        if (known != draft && fits(draft, known)) {
            if (known.isPerson() && !draft.isPerson()) {
                draft.kind = Kind.PERSON;
                draft.person = known.person;
            }
            draft.person =
                    draft.isPerson() && !known.person.isEmpty() ? known.person : draft.person;
            draft.fillFrom(known);
            key = key(known.isPerson() ? known.person : known.name);
        }
        owners(draft);
        Integer before = latest.get(key);
        if (before != null && before < draft.index && draft.sameAs < 0) {
            draft.sameAs = before;
            draft.fillFrom(drafts.get(before));
        }
        latest.put(key, draft.index);
    }

    private static boolean fits(Draft draft, Draft known) {
        return draft.country.isEmpty()
                || known.country.isEmpty()
                || draft.country.equals(known.country);
    }

    /** Hands on what the possessor and the "of" phrase say. */
    private void owners(Draft draft) {
        for (int token : draft.owners) {
            if (draftAt[token] < 0) {
                continue;
            }
            Draft owner = drafts.get(draftAt[token]);
            if (owner.index > draft.index) {
                resolve(owner);
            }
            if (draft.apart) {
                continue;
            }
            if (owner.isPerson() && draft.counterpart) {
                draft.sectors.addAll(owner.sectors);
                draft.office = draft.office.isEmpty() ? owner.office : draft.office;
                continue;
            }
            draft.inheritFrom(owner);
        }
    }

    private void describe(Draft draft) {
        owners(draft);
        if (draft.sameAs >= 0) {
            draft.fillFrom(drafts.get(draft.sameAs));
            return;
        }
        share(draft);
        boolean free = draft.country.isEmpty() && draft.group.isEmpty() && draft.bare;
        int found = free || (draft.isPerson() && draft.definite) ? antecedent(draft, free) : -1;
        if (found < 0) {
            return;
        }
        Draft before = drafts.get(found);
        if (draft.definite && before.plural == draft.plural) {
            draft.sameAs = found;
            draft.fillFrom(before);
            draft.takes = false;
        } else if (before.noun.equals(draft.noun)
                && sentenceOf[draft.head] - sentenceOf[before.head] <= NEAR_SENTENCES) {
            draft.country = draft.country.isEmpty() ? before.country : draft.country;
        }
    }

    /** "Russian commentators and politicians": the adjective belongs to both. */
    private void share(Draft draft) {
        int governor = parsed.tokens().get(draft.head).head();
        boolean second = parsed.tokens().get(draft.head).relation().equals("conj");
        if (!second || draft.first != draft.head || governor < 0 || draftAt[governor] < 0) {
            return;
        }
        Draft first = drafts.get(draftAt[governor]);
        if (draft.country.isEmpty()
                && first.form == Form.DESCRIPTION
                && (first.plural == draft.plural || first.kind == draft.kind)) {
            draft.country = first.country;
        }
    }

    /** The nearest earlier mention that the description may be short for; -1 when none is. */
    private int antecedent(Draft draft, boolean free) {
        int sentence = sentenceOf[draft.head];
        for (int i = draft.index - 1; i >= 0; i--) {
            Draft before = drafts.get(i);
            if (sentence - sentenceOf[before.head] > FARTHEST_SENTENCES
                    || draft.index - i > FARTHEST_MENTIONS) {
                return -1;
            }
            if (before.last >= draft.first && before.first <= draft.last) {
                continue;
            }
            if (matches(draft, before, free)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(Draft draft, Draft before, boolean free) {
        if (before.form == Form.PRONOUN || before.form == Form.PLACE) {
            return false;
        }
        if (!free) {
            return before.isPerson()
                    && before.form == Form.NAME
                    && !draft.office.isEmpty()
                    && draft.office.equals(before.office)
                    && draft.country.equals(before.country);
        }
        boolean sameNoun = !draft.noun.isEmpty() && draft.noun.equals(before.noun);
        boolean sameOffice =
                draft.isPerson()
                        && before.isPerson()
                        && draft.definite
                        && !draft.office.isEmpty()
                        && before.office.endsWith(draft.office);
        boolean group =
                GROUP_NOUNS.contains(draft.noun) && draft.definite && !before.group.isEmpty();
        return (sameNoun || sameOffice || group) && (before.isCoded() || !before.person.isEmpty());
    }
}
