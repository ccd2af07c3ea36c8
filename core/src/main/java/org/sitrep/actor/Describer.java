// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.ParsedDocument;

/** Fills the draft of a phrase from what the lists say of its head word or name. */
final class Describer {
    /** Forms of address that no list of roles holds. */
    private static final Set<String> HONORIFICS =
            Set.of(
                    "Mr",
                    "Mrs",
                    "Ms",
                    "Dr",
                    "Sir",
                    "Lord",
                    "Sheikh",
                    "Sheik",
                    "Shaykh",
                    "Ayatollah",
                    "Imam",
                    "Maulana",
                    "Mullah",
                    "Comrade",
                    "Comandante",
                    "Don",
                    "Haji",
                    "Saw");

    private final ParsedDocument parsed;
    private final Words words;
    private final Matches matches;
    private final NounPhrases phrases;
    private final Composer composer;
    private final Names names;

    /** Of the report; 0 when the page does not say. */
    private final int year;

    Describer(
            ParsedDocument parsed,
            Words words,
            Matches matches,
            NounPhrases phrases,
            Composer composer,
            Names names) {
        this.parsed = parsed;
        this.words = words;
        this.matches = matches;
        this.phrases = phrases;
        this.composer = composer;
        this.names = names;
        year =
                parsed.document().pageDates().stream()
                        .mapToInt(d -> d.date().year())
                        .findFirst()
                        .orElse(0);
    }

    /** A phrase whose head word a list knows. */
    void known(Draft draft, Match match) {
        Entry entry = match.best();
        int end = Math.max(draft.head, match.last());
        draft.bare = isBare(draft.first, match.first() - 1);
        boolean open =
                switch (entry.type()) {
                    case ROLE, FACILITY, PEOPLE, QUANTITY, NATIONAL -> true;
                    default -> false;
                };
        draft.last = open ? phrases.last(draft.head, end) : end;
        draft.plural |= match.plural();
        draft.rule = entry.type().name().toLowerCase(Locale.ROOT);
        switch (entry.type()) {
            case ROLE, FACILITY -> role(draft, entry, match);
            case QUANTITY -> quantity(draft, match);
            case ADJECTIVE, NATIONAL -> national(draft, match);
            case PEOPLE -> people(draft, entry, match);
            case MODIFIER, NOBODY -> draft.rule = "";
            default -> named(draft, entry);
        }
    }

    /** Whether nothing but articles and numbers stands there: nothing says who it is. */
    private boolean isBare(int first, int last) {
        for (int t = first; t <= last; t++) {
            String pos = parsed.tokens().get(t).pos();
            if ((pos.startsWith("JJ") || pos.startsWith("NN") || pos.startsWith("VB"))
                    && !lower(t).equals("local")) {
                return false;
            }
        }
        return true;
    }

    void role(Draft draft, Entry entry, Match match) {
        draft.kind = entry.kind();
        if (draft.kind == Kind.PERSON && draft.plural) {
            draft.kind = Kind.PEOPLE;
        }
        draft.noun = words.word(match.lastWord());
        draft.definite = phrases.hasDefinite(draft.first, draft.head);
        composer.compose(draft, entry, match.first(), match.last());
        draft.local =
                lower(draft.first).equals("local")
                        || (draft.first + 1 < draft.head && lower(draft.first + 1).equals("local"));
        draft.counterpart = draft.noun.startsWith("counterpart");
        // "Boyaca Department" is a province, not a ministry.
        if (draft.noun.startsWith("department")
                && composer.isPlaced(draft.first, match.first() - 1)) {
            draft.form = Draft.Form.PLACE;
            draft.sectors.clear();
            draft.office = "";
            draft.rule = "place";
        }
    }

    private void quantity(Draft draft, Match match) {
        draft.kind = Kind.PEOPLE;
        draft.plural = true;
        draft.takes = true;
        draft.quantity = true;
        int counted = phrases.counted(match.last());
        if (counted < 0) {
            draft.rule = "";
        } else {
            draft.last = Math.max(draft.last, phrases.last(counted));
            draft.owners.add(counted);
        }
    }

    private void national(Draft draft, Match match) {
        Entry entry = match.of(EntryType.NATIONAL).orElse(match.best());
        boolean one = !draft.plural && parsed.tokens().get(draft.head).pos().startsWith("NN");
        draft.country = entry.country();
        String before = match.firstWord() > 0 ? words.word(match.firstWord() - 1) : "";
        if (before.equals("ethnic")) {
            draft.ethnicity = entry.ethnicity();
            draft.country = "";
        }
        boolean somebody = entry.is(EntryType.NATIONAL);
        draft.kind =
                !somebody ? Kind.BODY : draft.plural ? Kind.PEOPLE : one ? Kind.PERSON : Kind.BODY;
        draft.sectors.addAll(draft.kind == Kind.BODY ? List.of() : entry.sectors());
        draft.noun = words.word(match.lastWord());
    }

    void people(Draft draft, Entry entry, Match match) {
        draft.kind = draft.plural || !phrases.isNoun(draft.head) ? Kind.PEOPLE : Kind.PERSON;
        draft.noun = words.word(match.lastWord());
        composer.compose(draft, entry, match.first(), match.last());
        draft.country = draft.country.isEmpty() ? entry.country() : draft.country;
        draft.ethnicity = entry.ethnicity();
        draft.religion = entry.religion();
    }

    static void named(Draft draft, Entry entry) {
        draft.form = Draft.Form.NAME;
        draft.kind = entry.kind();
        draft.name = entry.name();
        draft.country = entry.country();
        draft.sectors.addAll(entry.sectors());
        draft.office = entry.office();
        if (entry.is(EntryType.BREAKAWAY)) {
            draft.peopleOf = entry.ethnicity();
        }
        if (entry.is(EntryType.GROUP)) {
            draft.group = entry.name();
        }
        if (entry.is(EntryType.LEADER)) {
            draft.person = entry.name();
        }
    }

    /** A phrase that ends in a name: title and name, or a body and its name. */
    void name(Draft draft, Names.Run run, Optional<Match> match) {
        draft.form = Draft.Form.NAME;
        draft.name = run.text();
        draft.rule = "name";
        Optional<Match> title =
                matches.endingAt(run.first() - 1).filter(m -> m.has(EntryType.ROLE));
        if (title.isPresent()
                && (title.get().first() >= draft.first - 1 || title.get().last() >= draft.first)) {
            draft.first = Math.min(draft.first, title.get().first());
            Entry role = title.get().of(EntryType.ROLE).orElseThrow();
            draft.kind = role.kind();
            draft.noun = words.word(title.get().lastWord());
            int last = draft.last;
            draft.last = title.get().last();
            composer.compose(draft, role, title.get().first(), title.get().last());
            draft.last = last;
            draft.rule = "title";
            // "IOC President X": a name before the title says whose it is, known or not.
            int before = draft.first - 1;
            draft.bare =
                    draft.first == title.get().first()
                            && (before < 0 || !parsed.tokens().get(before).pos().startsWith("NNP"));
            draft.plural = false;
            if (title.get().plural()) {
                draft.first = run.first(); // "peasants X and Y": the noun is that of both
            }
        } else {
            draft.kind = run.kind();
            names.owner(draft, run);
        }
        match.filter(m -> m.best().is(EntryType.LEADER))
                .or(() -> fullName(run))
                .filter(m -> isBearer(draft, run, m))
                .ifPresent(m -> leader(draft, m.best()));
        if (draft.kind == Kind.PERSON) {
            draft.person = draft.person.isEmpty() ? run.text() : draft.person;
        }
    }

    /** "Hector Gramajo Morales": a known full name with a second surname behind it. */
    private Optional<Match> fullName(Names.Run run) {
        return matches.covering(run.first())
                .filter(m -> m.best().is(EntryType.LEADER))
                .filter(m -> m.lastWord() > m.firstWord())
                .filter(m -> run.first() <= m.first() && m.last() <= run.last());
    }

    /** Whether the known person is meant: "Nicolas Sarkozy" is no other, "Olivier Sarkozy" is. */
    private boolean isBearer(Draft draft, Names.Run run, Match match) {
        Entry entry = match.best();
        if (match.lastWord() > match.firstWord()) {
            return true;
        }
        boolean elsewhere =
                draft.country.length() == 3
                        && !draft.country.equals(entry.country())
                        && !Story.isInternational(draft.country)
                        && !Story.isInternational(entry.country());
        List<String> known = Words.split(entry.name());
        List<String> given = new ArrayList<>();
        for (int t = run.first(); t < match.first(); t++) {
            String form = words.form(t);
            boolean abbreviated = form.length() > 2 && form.endsWith(".");
            if (!abbreviated && !HONORIFICS.contains(form)) {
                given.addAll(Words.split(form));
            }
        }
        boolean other =
                known.size() > 1
                        && !given.isEmpty()
                        && given.stream().noneMatch(g -> beginsLikeOne(g, known));
        return !other && !elsewhere;
    }

    private static boolean beginsLikeOne(String given, List<String> known) {
        return known.stream().anyMatch(k -> k.charAt(0) == given.charAt(0));
    }

    private void leader(Draft draft, Entry entry) {
        draft.kind = Kind.PERSON;
        draft.person = entry.name();
        draft.name = entry.name();
        boolean titled = draft.isCoded();
        draft.rule = titled ? draft.rule : "leader";
        if (year > 0 && (year < entry.from() || year > entry.until())) {
            draft.country = draft.country.isEmpty() ? entry.country() : draft.country;
            if (!titled && year > entry.until()) {
                draft.sectors.add("ELI");
            }
            return;
        }
        draft.country = draft.country.isEmpty() ? entry.country() : draft.country;
        // "Sheikh", "Prince": a title without an office says less than the list.
        if (titled && draft.office.isEmpty() && !entry.sectors().isEmpty()) {
            draft.sectors.clear();
        }
        if (!titled || draft.sectors.isEmpty()) {
            draft.sectors.addAll(entry.sectors());
        }
        draft.office = draft.office.isEmpty() ? entry.office() : draft.office;
    }

    private String lower(int token) {
        return words.form(token).toLowerCase(Locale.ROOT);
    }
}
