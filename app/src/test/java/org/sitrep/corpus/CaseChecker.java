// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/** Holds one coded document against the expectations of a case. */
final class CaseChecker {
    private final CodedDocument coded;
    private final String text;
    private final Fields fields;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private CaseChecker(CodedDocument coded) {
        this.coded = coded;
        this.text = coded.document().text();
        this.fields = new Fields(coded);
    }

    /** What does not hold, one line each; empty when all does. */
    static List<String> check(CodedDocument coded, List<Expectation> expectations) {
        CaseChecker checker = new CaseChecker(coded);
        for (Expectation expectation : expectations) {
            checker.check(expectation);
        }
        return checker.faults;
    }

    private void check(Expectation wanted) {
        switch (wanted.kind()) {
            case "report" -> report(wanted);
            case "page" -> equal(wanted, pageDate(), wanted.words().get(1));
            case "title" -> document(wanted, coded.document().title());
            case "outlet" -> document(wanted, coded.document().outlet());
            case "origin" -> document(wanted, coded.document().origin());
            case "credit" ->
                    require(
                            wanted,
                            wanted.hasQuote()
                                    ? coded.document().credits().contains(wanted.quote(0))
                                    : coded.document().credits().isEmpty(),
                            "credits are " + coded.document().credits());
            case "text" ->
                    require(
                            wanted,
                            text.contains(wanted.quote(0)) == wanted.words().get(1).equals("has"),
                            "the text is: " + text);
            case "sentence" -> sentence(wanted);
            case "time" -> time(wanted);
            case "place" -> place(wanted);
            case "actor" -> actor(wanted);
            case "event" -> event(wanted);
            case "claim" -> claim(wanted);
            case "no" -> nothing(wanted);
            case "not" -> notTold(wanted);
            case "only" -> only(wanted);
            default -> throw new IllegalArgumentException(wanted + " is no expectation");
        }
    }

    // ---- the document ----

    private void report(Expectation wanted) {
        var report = coded.resolved().times().report();
        String date = report.date().map(PartialDate::toString).orElse("-");
        String is =
                date
                        + " "
                        + report.basis().name().toLowerCase(Locale.ROOT)
                        + (report.conflict() ? " conflict" : " agrees");
        for (String word : wanted.words().subList(1, wanted.words().size())) {
            require(wanted, (" " + is + " ").contains(" " + word + " "), "it is " + is);
        }
    }

    private String pageDate() {
        return coded.resolved().times().report().page().map(PartialDate::toString).orElse("-");
    }

    private void document(Expectation wanted, Optional<String> is) {
        String expected = wanted.hasQuote() ? wanted.quote(0) : "-";
        equal(wanted, is.orElse("-"), expected);
    }

    private void sentence(Expectation wanted) {
        List<String> sentences =
                coded.resolved().parsed().sentences().stream()
                        .map(sentence -> sentence.span().in(text))
                        .toList();
        require(wanted, sentences.contains(wanted.quote(0)), "the sentences are " + sentences);
    }

    // ---- things in the text ----

    private void time(Expectation wanted) {
        Span words = find(wanted, 0);
        for (TimeExpression timex : coded.resolved().times().expressions()) {
            if (timex.span().equals(words)) {
                listed.add("times" + timex.id());
                fields.check(wanted, timex, faults);
                return;
            }
        }
        missing(
                wanted,
                coded.resolved().times().expressions().stream()
                        .map(t -> "“" + t.span().in(text) + "” " + t.value() + " " + t.rule())
                        .toList());
    }

    private void place(Expectation wanted) {
        Span words = find(wanted, 0);
        for (Toponym toponym : coded.resolved().toponyms()) {
            if (toponym.span().equals(words)) {
                listed.add("places" + toponym.id());
                fields.check(wanted, toponym, faults);
                return;
            }
        }
        missing(
                wanted,
                coded.resolved().toponyms().stream()
                        .map(t -> "“" + t.span().in(text) + "” " + t.use() + " " + t.rule())
                        .toList());
    }

    private void actor(Expectation wanted) {
        Span words = find(wanted, 0);
        for (ActorMention actor : coded.resolved().actors()) {
            if (actor.span().equals(words)) {
                fields.check(wanted, actor, faults);
                return;
            }
        }
        missing(wanted, coded.resolved().actors().stream().map(fields::show).toList());
    }

    private void event(Expectation wanted) {
        Span words = find(wanted, 0);
        String type = wanted.words().get(1);
        List<String> nearest = List.of();
        for (Event event : coded.events()) {
            if (event.trigger().overlaps(words)
                    && (type.equals("any") || event.type().name().equals(type))) {
                List<String> wrong = new ArrayList<>();
                fields.check(wanted, event, wrong);
                if (wrong.isEmpty()) {
                    listed.add("events" + event.id());
                    return;
                }
                nearest = wrong;
            }
        }
        if (nearest.isEmpty()) {
            missing(wanted, coded.events().stream().map(fields::show).toList());
        } else {
            faults.addAll(nearest);
        }
    }

    private void claim(Expectation wanted) {
        Span words = find(wanted, 0);
        List<String> nearest = List.of();
        for (Claim claim : coded.claims()) {
            boolean holds =
                    claim.content().overlaps(words)
                            || claim.moreContent().stream().anyMatch(words::overlaps);
            if (holds) {
                List<String> wrong = new ArrayList<>();
                fields.check(wanted, claim, wrong);
                if (wrong.isEmpty()) {
                    listed.add("claims" + claim.id());
                    return;
                }
                if (nearest.isEmpty() || wrong.size() < nearest.size()) {
                    nearest = wrong;
                }
            }
        }
        if (nearest.isEmpty()) {
            missing(wanted, coded.claims().stream().map(fields::show).toList());
        } else {
            faults.addAll(nearest);
        }
    }

    // ---- what must not be there ----

    private void nothing(Expectation wanted) {
        String what = wanted.words().get(1);
        Optional<Span> words = wanted.hasQuote() ? Optional.of(find(wanted, 0)) : Optional.empty();
        List<String> found =
                switch (what) {
                    case "event" ->
                            coded.events().stream()
                                    .filter(e -> at(words, e.trigger()) && ofType(wanted, e))
                                    .map(fields::show)
                                    .toList();
                    case "claim" ->
                            coded.claims().stream()
                                    .filter(c -> at(words, c.content()))
                                    .map(fields::show)
                                    .toList();
                    case "place" ->
                            coded.resolved().toponyms().stream()
                                    .filter(t -> at(words, t.span()))
                                    .map(t -> t.span().in(text) + " by " + t.rule())
                                    .toList();
                    case "time" ->
                            coded.resolved().times().expressions().stream()
                                    .filter(t -> at(words, t.span()))
                                    .map(t -> t.span().in(text) + " by " + t.rule())
                                    .toList();
                    case "actor" ->
                            coded.resolved().actors().stream()
                                    .filter(a -> at(words, a.span()))
                                    .map(fields::show)
                                    .toList();
                    default -> throw new IllegalArgumentException(wanted.toString());
                };
        require(wanted, found.isEmpty(), "there is " + found);
    }

    private static boolean at(Optional<Span> words, Span span) {
        return words.isEmpty() || words.get().overlaps(span);
    }

    private static boolean ofType(Expectation wanted, Event event) {
        String third = wanted.words().size() > 2 ? wanted.words().get(2) : "\"";
        return third.startsWith("\"") || event.type().name().equals(third);
    }

    private void notTold(Expectation wanted) {
        Span words = find(wanted, 0);
        List<String> told =
                coded.events().stream()
                        .filter(e -> e.status().happened() && e.trigger().overlaps(words))
                        .map(fields::show)
                        .toList();
        require(wanted, told.isEmpty(), "told as a fact: " + told);
    }

    private void only(Expectation wanted) {
        String what = wanted.words().get(1);
        List<String> others =
                switch (what) {
                    case "events" ->
                            coded.events().stream()
                                    .filter(e -> !listed.contains("events" + e.id()))
                                    .map(fields::show)
                                    .toList();
                    case "claims" ->
                            coded.claims().stream()
                                    .filter(c -> !listed.contains("claims" + c.id()))
                                    .map(fields::show)
                                    .toList();
                    case "times" ->
                            coded.resolved().times().expressions().stream()
                                    .filter(t -> !listed.contains("times" + t.id()))
                                    .map(t -> t.span().in(text))
                                    .toList();
                    case "places" ->
                            coded.resolved().toponyms().stream()
                                    .filter(t -> !listed.contains("places" + t.id()))
                                    .map(t -> t.span().in(text))
                                    .toList();
                    default -> throw new IllegalArgumentException(wanted.toString());
                };
        require(wanted, others.isEmpty(), "besides there is " + others);
    }

    // ---- help ----

    private Span find(Expectation wanted, int quote) {
        return Fields.find(text, wanted.quote(quote))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        wanted + ": the text has no such words; it is: " + text));
    }

    private void missing(Expectation wanted, List<String> there) {
        faults.add(wanted + "\n      is missing; there is " + String.join("; ", there));
    }

    private void equal(Expectation wanted, String is, String expected) {
        require(wanted, is.equals(expected), "it is “" + is + "”");
    }

    private void require(Expectation wanted, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(wanted + "\n      " + otherwise);
        }
    }
}
