// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.event.Counts.Count;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Counts of headlines and of lists, which grammar often takes apart: "nine killed, 25 hurt", "left
 * four dead and nine injured", "kills six, wounds 14".
 */
final class TollPairs {
    private static final Set<String> DEAD = Set.of("dead", "killed", "deceased");
    private static final Set<String> INJURED = Set.of("injured", "wounded", "hurt");
    private static final Set<String> MISSING = Set.of("missing");
    private static final Set<String> WOUND =
            Set.of("wounds", "injures", "hurts", "wounding", "injuring", "wounded", "injured");

    private static final Set<String> BREAKS = Set.of(",", ";", ":", "and", "-", "(", "with", "but");

    /** Words between a number and what befell them, "three people critically injured": guess. */
    private static final int PHRASE = 8;

    /** Words behind a predicate in which the other half of a pair stands: guess. */
    private static final int CLAUSE = 16;

    private final Syntax syntax;
    private final Counts counts;
    private final Kinds kinds;

    TollPairs(Syntax syntax, Counts counts, Kinds kinds) {
        this.syntax = syntax;
        this.counts = counts;
        this.kinds = kinds;
    }

    /**
     * The number right before a participle that is no part of a longer phrase: "9 killed, 25 hurt".
     */
    static Optional<Count> ahead(Syntax syntax, Counts counts, Match match) {
        int head = match.head();
        boolean harm =
                DEAD.contains(syntax.form(head))
                        || INJURED.contains(syntax.form(head))
                        || MISSING.contains(syntax.form(head));
        if (!harm || head == 0 || !syntax.pos(head - 1).equals("CD")) {
            return Optional.empty();
        }
        int first = syntax.parsed().sentences().get(match.sentence()).firstToken();
        int end = head + 1 < syntax.size() ? head + 1 : head;
        boolean last = head + 1 >= syntax.size() || BREAKS.contains(syntax.form(end));
        boolean opens = head - 1 == first || BREAKS.contains(syntax.form(head - 2));
        boolean lists = last || opens;
        return lists
                ? counts.at(head - 1, first, syntax.token(head - 1).span().end())
                : Optional.empty();
    }

    /** The other tolls of a predicate that counts dead or hurt, by what they count. */
    Map<TollKind, Toll> behind(Match match, Toll.Scope scope) {
        Map<TollKind, Toll> tolls = new EnumMap<>(TollKind.class);
        Sentence sentence = syntax.parsed().sentences().get(match.sentence());
        int last = Math.min(sentence.lastToken(), match.head() + CLAUSE);
        for (int t = match.head() + 1; t < last; t++) {
            Optional<TollKind> kind = kind(t);
            if (kind.isPresent() && !match.words().contains(t)) {
                before(t, match.head(), sentence.firstToken())
                        .ifPresent(c -> tolls.putIfAbsent(kind.get(), toll(c, scope)));
            }
            if (WOUND.contains(syntax.form(t)) && BREAKS.contains(syntax.form(t - 1))) {
                after(t, last, sentence.firstToken())
                        .ifPresent(c -> tolls.putIfAbsent(TollKind.INJURED, toll(c, scope)));
            }
            if (syntax.form(t).equals("said") || syntax.form(t).equals("after")) {
                break;
            }
        }
        return tolls;
    }

    private Optional<TollKind> kind(int t) {
        if (DEAD.contains(syntax.form(t))) {
            return Optional.of(TollKind.DEAD);
        }
        if (INJURED.contains(syntax.form(t))) {
            return Optional.of(TollKind.INJURED);
        }
        return MISSING.contains(syntax.form(t)) ? Optional.of(TollKind.MISSING) : Optional.empty();
    }

    /** "And nine others critically injured": the number that opens the phrase. */
    private Optional<Count> before(int participle, int head, int first) {
        int end = participle - 1;
        while (end > head && syntax.pos(end).startsWith("RB")) {
            end--;
        }
        for (int t = end; t > Math.max(head, end - PHRASE); t--) {
            boolean one = syntax.form(t).equals("another") && t == end;
            if (one && BREAKS.contains(syntax.form(t - 1))) {
                OptionalInt single = OptionalInt.of(1);
                return Optional.of(new Count(single, single, false, syntax.token(t).span()));
            }
            boolean age = t < end && syntax.form(t + 1).equals("-"); // "a 12-year-old girl"
            if (syntax.pos(t).equals("CD") && !age) {
                Optional<Count> count = counts.at(t, first, syntax.token(t).span().end());
                return count.filter(c -> opens(c.words(), head));
            }
            boolean article = syntax.pos(t).equals("DT") || syntax.pos(t).equals("PRP$");
            if (article && t < end && BREAKS.contains(syntax.form(t - 1))) {
                return onePerson(t, end); // "and a resident wounded"
            }
            if (!isOfPhrase(t)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOfPhrase(int t) {
        return syntax.isNoun(t)
                || syntax.pos(t).equals("JJ")
                || syntax.pos(t).equals("HYPH")
                || (syntax.pos(t).equals("CD") && syntax.form(t + 1).equals("-"));
    }

    private Optional<Count> onePerson(int article, int noun) {
        boolean the = syntax.form(article).equals("the") || syntax.form(article).equals("no");
        boolean person =
                syntax.pos(noun).equals("NN")
                        && !Collectives.NOUNS.contains(syntax.lemma(noun))
                        && kinds.isA(noun, "person");
        OptionalInt one = OptionalInt.of(1);
        return person && !the
                ? Optional.of(new Count(one, one, false, syntax.token(noun).span()))
                : Optional.empty();
    }

    private boolean opens(Span words, int head) {
        int t = syntax.parsed().tokenAt(words.start());
        return t - 1 > head && BREAKS.contains(syntax.form(t - 1));
    }

    /** "Wounds 14". */
    private Optional<Count> after(int verb, int last, int first) {
        for (int t = verb + 1; t < Math.min(last, verb + PHRASE); t++) {
            if (syntax.pos(t).equals("CD")) {
                return counts.at(t, first, syntax.token(t).span().end());
            }
            if (syntax.isNoun(t) || syntax.isVerb(t)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Toll toll(Count count, Toll.Scope scope) {
        return new Toll(
                count.low(), count.high(), count.words(), count.approximate(), scope, List.of());
    }
}
