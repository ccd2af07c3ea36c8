// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Words.Case;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Token;

/**
 * Finds the mentions of one document: each noun phrase whose head word the lists or the parser know
 * as somebody, and inside other phrases each name and role that may act ("police" in "police
 * operation").
 */
final class MentionFinder {
    private static final Set<String> PRONOUNS =
            Set.of(
                    "he",
                    "she",
                    "him",
                    "her",
                    "his",
                    "they",
                    "them",
                    "their",
                    "it",
                    "its",
                    "who",
                    "whom",
                    "whose",
                    "we",
                    "us",
                    "our",
                    "i",
                    "me",
                    "my",
                    "himself",
                    "herself",
                    "themselves",
                    "itself");

    private final ParsedDocument parsed;
    private final Words words;
    private final Matches matches;
    private final NounPhrases phrases;
    private final Composer composer;
    private final Names names;
    private final List<Draft> drafts = new ArrayList<>();
    private final boolean[] isHead;

    MentionFinder(
            ParsedDocument parsed,
            Dependencies tree,
            Words words,
            Matches matches,
            PlaceNames places) {
        this.parsed = parsed;
        this.words = words;
        this.matches = matches;
        phrases = new NounPhrases(parsed, tree);
        composer = new Composer(words, matches, places);
        names = new Names(parsed, words, matches, places);
        isHead = new boolean[parsed.tokens().size()];
    }

    /** The drafts in the order of the text, outer before inner. */
    List<Draft> find() {
        for (int t = 0; t < parsed.tokens().size(); t++) {
            if (isPronoun(t)) {
                pronoun(t);
            } else if (isPhraseHead(t)) {
                phrase(t);
            }
        }
        for (Match match : matches.all()) {
            inner(match);
        }
        drafts.sort(
                (a, b) ->
                        a.first != b.first
                                ? Integer.compare(a.first, b.first)
                                : a.last != b.last
                                        ? Integer.compare(b.last, a.last)
                                        : Integer.compare(a.head, b.head));
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).index = i;
        }
        return drafts;
    }

    private boolean isPronoun(int token) {
        Token t = parsed.tokens().get(token);
        return (t.pos().startsWith("PRP") || t.pos().startsWith("WP") || t.pos().equals("WDT"))
                && (PRONOUNS.contains(lower(token)) || t.pos().equals("WDT"))
                && !(words.caseAt(token) == Case.MIXED && words.form(token).equals("US"));
    }

    private void pronoun(int token) {
        Draft draft = new Draft(token);
        draft.form = Draft.Form.PRONOUN;
        draft.noun = lower(token);
        draft.rule = "pronoun";
        add(draft);
    }

    private boolean isPhraseHead(int token) {
        if (phrases.isInner(token)) {
            return false;
        }
        if (phrases.isNoun(token)) {
            return true;
        }
        Optional<Match> match = matches.endingAt(token);
        String pos = parsed.tokens().get(token).pos();
        // "the French said", "Kurds": nationalities that the tagger took for adjectives.
        return match.isPresent()
                && (pos.startsWith("JJ") || pos.equals("FW") || pos.equals("PRP"))
                && isArgument(token)
                && (match.get().state().isPresent()
                        || match.get().has(EntryType.PEOPLE)
                        || match.get().has(EntryType.ORGANISATION)
                        || match.get().has(EntryType.GROUP));
    }

    private boolean isArgument(int token) {
        return switch (parsed.tokens().get(token).relation()) {
            case "nsubj", "nsubjpass", "dobj", "pobj", "agent", "conj", "poss", "appos", "dative" ->
                    true;
            default -> false;
        };
    }

    private void phrase(int head) {
        Draft draft = new Draft(head);
        draft.first = phrases.first(head);
        draft.plural = parsed.tokens().get(head).pos().endsWith("S");
        Optional<Match> match = matches.covering(head).filter(m -> !m.partial());
        if (match.isPresent() && headOf(match.get()) != head) {
            return;
        }
        boolean named = names.isNameHead(head, draft.first, match);
        if (named) {
            draft.last = head;
            Names.Run run = names.run(head, draft.first, match);
            name(draft, run, match);
        } else if (match.isPresent() && !match.get().best().is(EntryType.NOBODY)) {
            draft.first = Math.min(draft.first, match.get().first());
            known(draft, match.get());
        } else {
            return;
        }
        finish(draft);
    }

    /** The token of a match on which the others hang. */
    private int headOf(Match match) {
        for (int t = match.last(); t >= match.first(); t--) {
            int head = parsed.tokens().get(t).head();
            if (head < match.first() || head > match.last()) {
                return t;
            }
        }
        return match.last();
    }

    /** A phrase whose head word a list knows. */
    private void known(Draft draft, Match match) {
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

    private void role(Draft draft, Entry entry, Match match) {
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
        draft.kind = draft.plural ? Kind.PEOPLE : one ? Kind.PERSON : Kind.BODY;
        draft.sectors.addAll(draft.kind == Kind.BODY ? List.of() : entry.sectors());
        draft.noun = words.word(match.lastWord());
    }

    private void people(Draft draft, Entry entry, Match match) {
        draft.kind = draft.plural || !phrases.isNoun(draft.head) ? Kind.PEOPLE : Kind.PERSON;
        draft.noun = words.word(match.lastWord());
        composer.compose(draft, entry, match.first(), match.last());
        draft.country = draft.country.isEmpty() ? entry.country() : draft.country;
        draft.ethnicity = entry.ethnicity();
        draft.religion = entry.religion();
    }

    private static void named(Draft draft, Entry entry) {
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
    private void name(Draft draft, Names.Run run, Optional<Match> match) {
        draft.form = Draft.Form.NAME;
        draft.name = run.text();
        draft.rule = "name";
        Optional<Match> title =
                matches.endingAt(run.first() - 1).filter(m -> m.has(EntryType.ROLE));
        if (title.isPresent() && title.get().first() >= draft.first - 1) {
            draft.first = Math.min(draft.first, title.get().first());
            Entry role = title.get().of(EntryType.ROLE).orElseThrow();
            draft.kind = role.kind();
            draft.noun = words.word(title.get().lastWord());
            int last = draft.last;
            draft.last = title.get().last();
            composer.compose(draft, role, title.get().first(), title.get().last());
            draft.last = last;
            draft.rule = "title";
            draft.plural = false;
        } else {
            draft.kind = run.kind();
            names.owner(draft, run);
        }
        match.map(Match::best).filter(e -> e.is(EntryType.LEADER)).ifPresent(e -> leader(draft, e));
        if (draft.kind == Kind.PERSON) {
            draft.person = draft.person.isEmpty() ? run.text() : draft.person;
        }
    }

    private static void leader(Draft draft, Entry entry) {
        draft.kind = Kind.PERSON;
        draft.person = entry.name();
        draft.name = entry.name();
        boolean titled = draft.isCoded();
        draft.country = draft.country.isEmpty() ? entry.country() : draft.country;
        if (!titled || draft.sectors.isEmpty()) {
            draft.sectors.addAll(entry.sectors());
        }
        draft.office = draft.office.isEmpty() ? entry.office() : draft.office;
        draft.rule = titled ? draft.rule : "leader";
    }

    private void finish(Draft draft) {
        if (draft.rule.isEmpty()) {
            return;
        }
        int possessor = phrases.possessor(draft.head);
        if (possessor >= 0) {
            draft.owners.add(possessor);
        }
        draft.owners.addAll(phrases.tiedObjects(draft.head, draft.last));
        if (words.form(draft.last).equals(".") && draft.last > draft.head) {
            draft.last--;
        }
        add(draft);
    }

    /** A match that is no head of a phrase: a name or a role inside another phrase. */
    private void inner(Match match) {
        int head = match.last();
        for (int t = match.first(); t <= match.last(); t++) {
            if (isHead[t]) {
                return;
            }
        }
        Entry entry = match.best();
        Token token = parsed.tokens().get(head);
        boolean somebody = isHead[phrases.headOf(head)];
        boolean wanted =
                switch (entry.type()) {
                    case COUNTRY, SEAT, ORGANISATION, GROUP, LEADER, BREAKAWAY -> true;
                    case ADJECTIVE, NATIONAL, PEOPLE -> !somebody;
                    case ROLE, FACILITY ->
                            !somebody && token.pos().startsWith("NN") && isNounLike(match);
                    default -> false;
                };
        if (!wanted || (match.partial() && entry.is(EntryType.ROLE))) {
            return;
        }
        Draft draft = new Draft(head);
        draft.first = match.first();
        draft.last = match.last();
        draft.plural = match.plural();
        draft.rule = "inner-" + entry.type().name().toLowerCase(Locale.ROOT);
        if (entry.is(EntryType.ROLE) || entry.is(EntryType.FACILITY)) {
            draft.first = innerStart(match);
            role(draft, entry, match);
        } else if (entry.is(EntryType.PEOPLE)) {
            people(draft, entry, match);
        } else {
            named(draft, match.of(EntryType.COUNTRY).or(match::state).orElse(entry));
            draft.sectors.clear();
            draft.sectors.addAll(entry.is(EntryType.NATIONAL) ? List.of() : entry.sectors());
            draft.kind = entry.is(EntryType.LEADER) ? Kind.PERSON : Kind.BODY;
        }
        add(draft);
    }

    /** "Syrian army" in "Syrian army shelling": the words before that the lists know. */
    private int innerStart(Match match) {
        int first = match.first();
        int start = phrases.first(phrases.headOf(match.last()));
        for (int t = first - 1; t >= start; t = first - 1) {
            Optional<Match> before = matches.endingAt(t);
            if (before.isPresent() && before.get().first() >= start) {
                first = before.get().first();
            } else if (words.form(t).endsWith("s") && words.form(t).length() == 2) {
                first = t;
            } else {
                break;
            }
        }
        return first;
    }

    private boolean isNounLike(Match match) {
        return !phrases.isVerb(match.last());
    }

    private void add(Draft draft) {
        if (!isHead[draft.head]) {
            isHead[draft.head] = true;
            drafts.add(draft);
        }
    }

    private String lower(int token) {
        return words.form(token).toLowerCase(Locale.ROOT);
    }
}
