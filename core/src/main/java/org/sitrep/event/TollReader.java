// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.event.Counts.Count;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.Toll.Part;

/** The people counted by an event's predicate: "killing at least 12, including three children". */
final class TollReader {
    /** Tokens before a noun in which its number stands: guess, noun phrases are shorter. */
    private static final int REACH = 9;

    private final Syntax syntax;
    private final Participants participants;
    private final Arguments arguments;
    private final Counts counts;
    private final TollScopes scopes;
    private final Persons persons;

    TollReader(Syntax syntax, Participants participants, Arguments arguments, NumberWords numbers) {
        this.syntax = syntax;
        this.participants = participants;
        this.arguments = arguments;
        counts = new Counts(syntax, numbers);
        scopes = new TollScopes(syntax, numbers);
        persons = new Persons(syntax, participants, arguments.kinds(), counts);
    }

    /** The toll that the frame asks for; empty when the text gives no number. */
    Optional<Toll> read(Match match) {
        if (match.frame().toll().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> counted = countedIn(match, match.frame().toll().get().slot());
        List<Count> found = new ArrayList<>();
        for (int token : counted) {
            if (persons.isPeople(token) || (syntax.form(token).equals("both") && found.isEmpty())) {
                count(token).filter(c -> isNew(c, found)).ifPresent(found::add);
            }
        }
        Optional<Count> ahead = TollPairs.ahead(syntax, counts, match);
        if (ahead.isPresent()) {
            found.clear();
            ahead.ifPresent(found::add);
        } else if (match.frame().pos() == Frame.PartOfSpeech.ADJECTIVE && hasNumber(match.head())) {
            // "put the toll at nine dead"
            count(match.head()).filter(c -> isNew(c, found)).ifPresent(found::add);
        }
        if (isSplit(found)) {
            found.subList(1, found.size()).clear();
        }
        if (isOfOne(match)) {
            found.subList(Math.min(1, found.size()), found.size()).clear();
        }
        if (found.isEmpty() && match.frame().pos() == Frame.PartOfSpeech.VERB) {
            behind(match).ifPresent(found::add);
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(toll(found, parts(counted), scopes.scope(match)));
    }

    /** "13 people, eleven men and two women": the second and third tell the first in parts. */
    private boolean isSplit(List<Count> found) {
        if (found.size() < 3) {
            return false;
        }
        int next = syntax.parsed().tokenAt(found.getFirst().words().end());
        int parts = found.stream().skip(1).mapToInt(c -> c.low().orElse(0)).sum();
        return next + 1 < syntax.size()
                && WHOLES.contains(syntax.lemma(next))
                && !syntax.form(next + 1).equals("and")
                && parts > 1
                && parts == found.getFirst().low().orElse(0);
    }

    private static final Set<String> WHOLES =
            Set.of("people", "person", "victim", "civilian", "individual", "other", "member");

    /** Whether the words of a count have not been counted yet. */
    private static boolean isNew(Count count, List<Count> found) {
        return found.stream().noneMatch(f -> f.words().overlaps(count.words()));
    }

    /** "The victim, identified as Anna Bell, was pronounced dead": "was" is said of one. */
    private boolean isOfOne(Match match) {
        for (int child : syntax.dependencies().children(match.head())) {
            String form = syntax.form(child);
            boolean one = form.equals("was") || form.equals("is") || form.equals("has");
            if (one && child < match.head()) {
                return syntax.isPassive(match.head());
            }
        }
        return false;
    }

    private boolean hasNumber(int noun) {
        for (int child : syntax.dependencies().children(noun)) {
            if (child < noun && syntax.pos(child).equals("CD")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The count right behind an active verb, where the parser lost the object: "killed up to 30".
     */
    private Optional<Count> behind(Match match) {
        int head = match.head();
        boolean passive = syntax.isPassive(head); // "an attack killed up to 30": so the parser
        if (syntax.hasChild(head, passive ? "auxpass" : "dobj")
                || !match.frame().toll().orElseThrow().slot().equals("object")
                || (!passive && !syntax.objects(head).isEmpty())) {
            return Optional.empty();
        }
        var sentence = syntax.parsed().sentences().get(match.sentence());
        int last = Math.min(sentence.lastToken() - 1, head + BEHIND);
        for (int t = head + 1; t < last; t++) {
            int end = syntax.token(last).span().end();
            Optional<Count> count = counts.at(t, sentence.firstToken(), end);
            if (count.isPresent()) {
                int next = syntax.parsed().tokenAt(count.get().words().end());
                return count.filter(c -> next <= last && persons.isPeople(next));
            }
            if (syntax.isVerb(t) || syntax.isNoun(t)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Tokens behind a verb in which a lost object is looked for: guess. */
    private static final int BEHIND = 7;

    /** The heads of the counted phrases, "dozens" of "dozens of people" included. */
    private List<Integer> countedIn(Match match, String slot) {
        List<Integer> tokens = new ArrayList<>();
        for (int token : Counted.of(syntax, match, arguments.slot(match, slot))) {
            int prep = syntax.head(token);
            boolean ofWhole =
                    prep >= 0
                            && syntax.relation(token).equals("pobj")
                            && syntax.form(prep).equals("of")
                            && syntax.head(prep) >= 0
                            && !isSum(syntax.head(prep))
                            && !isOfSomebody(match, token, syntax.head(prep))
                            && !Counted.isWhole(syntax, match, token)
                            && !match.words().contains(syntax.head(prep));
            List<Integer> summed = isSum(token) ? syntax.after(token, "of") : wholes(token);
            if (summed.isEmpty()) {
                tokens.add(ofWhole ? syntax.head(prep) : token);
            }
            tokens.addAll(summed);
        }
        return tokens;
    }

    /** "The bodies of seven farmers"; "taken to a hospital where they died": who was taken. */
    private List<Integer> wholes(int token) {
        if (persons.isBody(token) && !hasNumber(token)) {
            return syntax.after(token, "of");
        }
        return persons.meant(token);
    }

    /** "The mother of a boy who was shot": he was shot; "one of the men who were shot" was. */
    private boolean isOfSomebody(Match match, int token, int whole) {
        boolean part =
                syntax.pos(whole).equals("CD")
                        || syntax.pos(whole).equals("DT")
                        || arguments.kinds().isIn("quantity", whole)
                        || persons.isBody(whole);
        int verb = match.head();
        for (int steps = 0; syntax.relation(verb).equals("conj") && steps < LIST; steps++) {
            verb = syntax.head(verb);
        }
        return verb > token && syntax.head(verb) == token && !part;
    }

    /** Verbs that share a subject: a longer list is a fault of the parse. A guess. */
    private static final int LIST = 6;

    /** "A total of five people": the number stands behind. */
    private boolean isSum(int noun) {
        return syntax.form(noun).equals("total") || syntax.form(noun).equals("combined");
    }

    private Optional<Count> count(int noun) {
        if (syntax.isNobody(noun)) {
            OptionalInt none = OptionalInt.of(0);
            return Optional.of(new Count(none, none, false, syntax.token(noun).span()));
        }
        var sentence =
                syntax.parsed()
                        .sentences()
                        .get(Math.max(0, syntax.parsed().sentenceAt(start(noun))));
        int floor = sentence.firstToken();
        int left = Math.max(Math.max(floor, noun - REACH), syntax.dependencies().leftmost(noun));
        left -= left > floor && syntax.form(left - 1).equals("between") ? 1 : 0;
        int end = syntax.token(noun).span().end();
        for (int t = left; t <= noun; t++) {
            Optional<Count> count = counts.at(t, floor, end);
            if (count.isPresent()
                    && !isAge(t)
                    && !isYear(t, noun)
                    && !isOfHarmed(t, noun)
                    && !isPossessor(t, noun)) {
                return count;
            }
        }
        Optional<Count> named = persons.named(noun);
        if (named.isPresent()) {
            return named;
        }
        Optional<Count> size = persons.size(noun, floor);
        if (size.isPresent()) {
            return size;
        }
        OptionalInt one = OptionalInt.of(1);
        return persons.isOne(noun)
                ? Optional.of(new Count(one, one, false, syntax.token(noun).span()))
                : Optional.empty();
    }

    /** "One dead, others hurt", "two killed and three men wounded": a number of other people. */
    private boolean isOfHarmed(int number, int noun) {
        for (int t = number + 1; t < noun; t++) {
            switch (syntax.form(t)) {
                case "dead", "killed", "injured", "wounded", "hurt", "shot" -> {
                    String next = syntax.form(t + 1);
                    if (next.equals(",") || next.equals("and") || next.equals(";")) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private int start(int token) {
        return syntax.token(token).span().start();
    }

    /** "A 30-year-old", "Anna Bell, 34, was", "the victims, aged 3 and 5". */
    private boolean isAge(int number) {
        if (number + 1 < syntax.size()
                && (syntax.form(number + 1).startsWith("year")
                        || syntax.form(number + 1).startsWith("month")
                        || syntax.form(number + 1).equals("-"))) {
            return true;
        }
        for (int t = number - 1; t >= Math.max(0, number - AGES); t--) {
            String form = syntax.form(t);
            if (form.equals("both")) {
                return number == t + 1; // "a woman and a man, both 19"
            }
            if (form.startsWith("age")) {
                return form.equals("age") || form.equals("aged") || form.equals("ages");
            }
            boolean list = form.equals(",") || form.equals("and") || syntax.pos(t).equals("CD");
            if (!list) {
                return t == number - 2
                        && syntax.form(number - 1).equals(",")
                        && isNamed(t)
                        && !countsNoun(number);
            }
        }
        return false;
    }

    /** Tokens before a number in which "aged" may stand, "aged 3, 5 and 8": guess. */
    private static final int AGES = 6;

    private boolean isNamed(int token) {
        return syntax.pos(token).equals("NNP")
                && participants
                        .at(token)
                        .filter(a -> a.kind() == ActorMention.Kind.PERSON)
                        .isPresent();
    }

    private boolean countsNoun(int number) {
        return number + 1 < syntax.size()
                && (syntax.isNoun(number + 1) || syntax.pos(number + 1).equals("JJ"));
    }

    /** "The killings of 2015": a year. */
    private boolean isYear(int number, int noun) {
        String form = syntax.form(number);
        return number == noun
                && form.length() == 4
                && (form.startsWith("19") || form.startsWith("20"))
                && form.chars().allMatch(Character::isDigit);
    }

    /** Whether a number belongs to a phrase inside the noun's phrase: "the three boys' father". */
    private boolean isPossessor(int number, int noun) {
        int up = syntax.head(number);
        return up >= 0 && up != noun && up < noun && syntax.relation(up).equals("poss");
    }

    private static Toll toll(List<Count> counts, List<Part> parts, Toll.Scope scope) {
        if (counts.size() == 1) {
            Count only = counts.getFirst();
            return new Toll(
                    only.low(), only.high(), only.words(), only.approximate(), scope, parts);
        }
        long low = 0;
        long high = 0;
        boolean lowKnown = false;
        boolean highKnown = true;
        boolean approximate = false;
        Span words = counts.getFirst().words();
        for (Count count : counts) {
            lowKnown |= count.low().isPresent();
            highKnown &= count.high().isPresent();
            low += count.low().orElse(0);
            high += count.high().orElse(0);
            approximate |= count.approximate();
            words = Span.covering(words, count.words());
        }
        return new Toll(
                bound(lowKnown, low), bound(highKnown, high), words, approximate, scope, parts);
    }

    private static OptionalInt bound(boolean known, long value) {
        return known
                ? OptionalInt.of((int) Math.min(value, Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    /** "12, including three children". */
    private List<Part> parts(List<Integer> counted) {
        List<Part> parts = new ArrayList<>();
        for (int token : counted) {
            for (int child : syntax.dependencies().children(token)) {
                if (syntax.form(child).equals("including") || syntax.form(child).equals("among")) {
                    int noun = syntax.dependencies().child(child, "pobj");
                    for (int part :
                            noun < 0 ? List.<Integer>of() : syntax.withConjuncts(List.of(noun))) {
                        count(part)
                                .filter(c -> c.low().isPresent() || c.high().isPresent())
                                .ifPresent(
                                        c ->
                                                parts.add(
                                                        new Part(
                                                                syntax.form(part),
                                                                c.low(),
                                                                c.high())));
                    }
                }
            }
        }
        return parts;
    }
}
