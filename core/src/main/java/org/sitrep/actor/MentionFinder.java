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
    private final Describer describer;
    private final Names names;
    private final Headcounts headcounts;
    private final SharedNouns sharedNouns;
    private final PlaceNames places;
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
        this.places = places;
        phrases = new NounPhrases(parsed, tree);
        headcounts = new Headcounts(parsed, tree);
        sharedNouns = new SharedNouns(parsed, tree, matches);
        names = new Names(parsed, words, matches, places);
        Composer composer = new Composer(words, matches, places);
        describer = new Describer(parsed, words, matches, phrases, composer, names);
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
        if (phrases.isInner(token) || sharedNouns.isSecond(token)) {
            return false;
        }
        if (phrases.isNoun(token) || isAged(token) || headcounts.isPeople(token)) {
            return true;
        }
        String pos = parsed.tokens().get(token).pos();
        boolean may = pos.startsWith("JJ") || pos.equals("FW") || pos.equals("PRP");
        if (!may || !isArgument(token)) {
            return false;
        }
        // "the French said", "Kurds": nationalities that the tagger took for adjectives.
        Optional<Match> match = matches.endingAt(token);
        return match.isPresent()
                && (match.get().state().isPresent()
                        || match.get().has(EntryType.PEOPLE)
                        || match.get().has(EntryType.ORGANISATION)
                        || match.get().has(EntryType.GROUP));
    }

    /** "A 15-year-old was shot": an age that stands for a person. */
    private boolean isAged(int token) {
        return parsed.tokens().get(token).pos().startsWith("JJ")
                && lower(token).equals("old")
                && token > 1
                && lower(token - 2).startsWith("year")
                && isArgument(token);
    }

    /** The determiner of "the 15-year-old", whose parts the parse hangs on one another. */
    private int ageStart(int old) {
        int first = old;
        while (first > 0
                && old - first < 5 // the - 15 - year - old
                && parsed.tokens().get(first - 1).span().end()
                        == parsed.tokens().get(first).span().start()) {
            first--;
        }
        boolean determined = first > 0 && parsed.tokens().get(first - 1).pos().equals("DT");
        return determined ? first - 1 : first;
    }

    private boolean isArgument(int token) {
        return switch (parsed.tokens().get(token).relation()) {
            case "nsubj", "nsubjpass", "dobj", "pobj", "agent", "conj", "poss", "appos", "dative" ->
                    true;
            default -> false;
        };
    }

    private void phrase(int head) {
        Optional<Match> match = matches.covering(head).filter(m -> !m.partial());
        if (match.isPresent() && headOf(match.get()) != head) {
            return;
        }
        int first = phrases.first(head);
        if (isPlaceLine(first, head, match)) {
            isHead[head] = true; // and no name inside another phrase either
            return;
        }
        boolean named = names.isNameHead(head, first, match);
        if (!named && match.isEmpty() && !isAged(head) && !headcounts.isPeople(head)) {
            return; // as of most nouns, nothing says that it is somebody
        }
        Draft draft = new Draft(head);
        draft.first = first;
        draft.plural = parsed.tokens().get(head).pos().endsWith("S");
        if (named) {
            draft.last = head;
            Names.Run run = names.run(head, draft.first, match);
            describer.name(draft, run, match);
        } else if (match.isPresent() && !match.get().best().is(EntryType.NOBODY)) {
            draft.first = Math.min(draft.first, match.get().first());
            Optional<Match> shared = sharedNouns.first(head).filter(m -> isRole(match.get()));
            shared.ifPresent(m -> draft.first = firstOfLast(m.last(), head));
            describer.known(draft, match.get());
            shared.ifPresent(m -> share(draft, m));
        } else if (isAged(head)) {
            draft.first = Math.min(draft.first, ageStart(head));
            draft.last = head;
            draft.kind = Kind.PERSON;
            draft.sectors.add("CVL");
            draft.noun = "old";
            draft.rule = "age";
        }
        if (draft.rule.isEmpty() && headcounts.isPeople(head)) {
            draft.kind = Kind.PEOPLE;
            draft.quantity = false;
            draft.takes = false;
            draft.plural = true;
            draft.rule = "count";
        }
        finish(draft);
    }

    private static boolean isRole(Match match) {
        return match.best().is(EntryType.ROLE);
    }

    /** The first token of the second party before the noun. */
    private int firstOfLast(int modifier, int noun) {
        int second = sharedNouns.second(modifier, noun);
        return matches.endingAt(second).map(Match::first).orElse(second);
    }

    /** The first party: who it is, its own words say; what it is, the noun. */
    private void share(Draft noun, Match party) {
        Draft draft = new Draft(party.last());
        draft.first = party.first();
        draft.country = party.state().orElse(party.best()).country();
        draft.kind = noun.kind;
        draft.sectors.addAll(noun.sectors);
        draft.office = noun.office;
        draft.noun = noun.noun;
        draft.plural = true;
        draft.rule = SharedNouns.RULE;
        add(draft);
    }

    /** "Kathmandu: two parties signed": where a report was filed, and no government. */
    private boolean isPlaceLine(int first, int head, Optional<Match> match) {
        boolean labels = words.hasToken(head + 1) && words.form(head + 1).equals(":");
        if (!labels) {
            return false;
        }
        int sentence = parsed.sentenceAt(parsed.tokens().get(first).span().start());
        if (sentence < 0 || parsed.sentences().get(sentence).firstToken() != first) {
            return false;
        }
        return match.isPresent()
                ? match.get().has(EntryType.SEAT)
                : !places.countryIn(first, head).isEmpty();
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

    private void finish(Draft draft) {
        if (draft.rule.isEmpty()) {
            return;
        }
        int possessor = phrases.possessor(draft.head);
        if (possessor >= 0) {
            draft.owners.add(possessor);
        }
        int keeper = phrases.keeper(draft.head);
        if (keeper >= 0) {
            draft.owners.add(keeper);
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
        if (sharedNouns.isSecond(head)) {
            return;
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
            describer.role(draft, entry, match);
        } else if (entry.is(EntryType.PEOPLE)) {
            describer.people(draft, entry, match);
        } else {
            Describer.named(draft, match.of(EntryType.COUNTRY).or(match::state).orElse(entry));
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
            } else if (words.form(t).endsWith("s")
                    && words.form(t).length() == 2
                    && matches.endingAt(t - 1).isPresent()) {
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
