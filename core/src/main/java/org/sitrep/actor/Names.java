// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;

/** Names that no list knows: where they begin and whether a person bears them. */
final class Names {
    /** Small words inside personal names. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "bin", "ibn", "bint", "abu", "de", "da", "do", "dos", "del",
                    "della", "van", "von", "der", "den", "la", "le", "ul", "ur", "ud", "ben", "bar",
                    "ould", "ag", "of");

    private static final int LONGEST = 7;

    private final ParsedDocument parsed;
    private final Words words;
    private final Matches matches;
    private final PlaceNames places;
    private final Mention.Kind[] seen;

    Names(ParsedDocument parsed, Words words, Matches matches, PlaceNames places) {
        this.parsed = parsed;
        this.words = words;
        this.matches = matches;
        this.places = places;
        seen = new Mention.Kind[parsed.tokens().size()];
        Arrays.fill(seen, Mention.Kind.OTHER);
        for (Mention mention : parsed.mentions()) {
            for (int t = mention.firstToken(); t < mention.lastToken(); t++) {
                seen[t] = mention.kind();
            }
        }
    }

    /**
     * A proper name.
     *
     * @param first first token
     * @param last inclusive
     */
    record Run(int first, int last, Kind kind, String text, boolean place) {}

    /** Storms and military operations bear names, and are nobody. */
    private static final Set<String> NAMED_THINGS =
            Set.of(
                    "Cyclone",
                    "Hurricane",
                    "Typhoon",
                    "Operation",
                    "Tropical",
                    "Mount",
                    "Lake",
                    "River",
                    "Storm",
                    "Highway",
                    "Channel");

    /** Whether the head of a phrase is a name that must be read as such. */
    boolean isNameHead(int head, int first, Optional<Match> match) {
        if (!isProper(head)) {
            return false;
        }
        if (match.isEmpty()) {
            return isSomebody(head, first, Optional.empty());
        }
        Match m = match.get();
        // A known surname belongs to the known person unless another first name stands before it.
        if (m.best().is(EntryType.LEADER)) {
            return isSomebody(head, first, match);
        }
        boolean state =
                m.best().isState()
                        || m.best().is(EntryType.NOBODY)
                        || m.best().is(EntryType.PEOPLE);
        return state
                && m.first() > first
                && places.isPerson(head)
                && places.isPerson(m.first() - 1);
    }

    private boolean isSomebody(int head, int first, Optional<Match> match) {
        Run run = run(head, first, match);
        if (NAMED_THINGS.contains(words.form(run.first()))) {
            return false;
        }
        boolean titled =
                matches.endingAt(run.first() - 1).filter(m -> m.has(EntryType.ROLE)).isPresent();
        return titled
                || run.place()
                || match.isPresent()
                || seen[head] == Mention.Kind.PERSON
                || seen[head] == Mention.Kind.ORGANIZATION;
    }

    /** The name that ends at a head word. */
    Run run(int head, int first, Optional<Match> known) {
        int start = known.filter(m -> m.best().is(EntryType.LEADER)).map(Match::first).orElse(head);
        while (start > 0 && start > first - 1 && head - start < LONGEST && joins(start - 1, head)) {
            start--;
        }
        while (start < head
                && PARTICLES.contains(words.form(start))
                && words.form(start).equals("of")) {
            start++;
        }
        int from = parsed.tokens().get(start).span().start();
        int to = parsed.tokens().get(head).span().end();
        boolean place =
                seen[head] != Mention.Kind.PERSON
                        && seen[head] != Mention.Kind.ORGANIZATION
                        && places.place(start, head).isPresent();
        return new Run(start, head, kind(head, known), parsed.text().substring(from, to), place);
    }

    private Kind kind(int head, Optional<Match> known) {
        boolean leader = known.filter(m -> m.best().is(EntryType.LEADER)).isPresent();
        return leader || seen[head] == Mention.Kind.PERSON ? Kind.PERSON : Kind.BODY;
    }

    private boolean joins(int token, int head) {
        if (parsed.tokens().get(token).relation().equals("root")
                || matches.covering(token).filter(m -> !isBare(m, token, head)).isPresent()) {
            return false;
        }
        String form = words.form(token);
        return isProper(token)
                || form.equals("-")
                || (PARTICLES.contains(form.toLowerCase(Locale.ROOT))
                        && !form.equals("of")
                        && token > 0
                        && (isProper(token - 1) || words.isCapital(token)));
    }

    /** A list word inside a personal name: "Jordan Peterson", "Israel Katz". */
    private boolean isBare(Match match, int token, int head) {
        Entry entry = match.best();
        boolean other =
                entry.is(EntryType.COUNTRY)
                        || entry.is(EntryType.LEADER)
                        || entry.is(EntryType.NOBODY);
        // "HECTOR GRAMAJO MORALES": without small letters the parser sees few persons.
        boolean full =
                entry.is(EntryType.LEADER)
                        && match.lastWord() > match.firstWord()
                        && words.caseAt(token) != Words.Case.MIXED;
        return full
                || (other
                        && seen[token] == Mention.Kind.PERSON
                        && seen[head] == Mention.Kind.PERSON);
    }

    private boolean isProper(int token) {
        return parsed.tokens().get(token).pos().startsWith("NNP") && words.isCapital(token);
    }

    /** Whose the name is, where no title says it: "Iran's Zarif", "Lebanese Hezbollah". */
    void owner(Draft draft, Run run) {
        for (Match match : matches.within(draft.first, run.first() - 1)) {
            match.state().ifPresent(e -> draft.country = e.country());
        }
        if (run.place()) {
            places.place(run.first(), run.last())
                    .flatMap(p -> p.country())
                    .ifPresent(c -> draft.country = c);
            draft.form = Draft.Form.PLACE;
            draft.rule = "place";
        }
    }
}
