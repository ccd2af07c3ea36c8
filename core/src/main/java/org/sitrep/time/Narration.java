// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;

/**
 * Anchors the expressions of a document in the order it tells them.
 *
 * <p>"The same day", "two days later" count from the last day told, not from the report. The day on
 * which somebody merely said something is not a day of the story unless no other has been told.
 * Works on one document in one thread and is then thrown away.
 */
final class Narration {
    private static final Set<String> SPEECH =
            Set.of("say", "tell", "add", "report", "note", "write", "quote", "speak", "announce");

    private final Reading reading;
    private final Anchor anchor;
    private final Optional<PartialDate> report;

    private Optional<LocalDate> storyDay = Optional.empty();
    private boolean storyDayIsSpeech = true;
    private Optional<Anchored> told = Optional.empty();
    private Optional<Anchored> quarter = Optional.empty();
    private OptionalInt sentenceYear = OptionalInt.empty();
    private int sentence = -1;
    private int lastUntil = -1;
    private Optional<LocalDate> lastDay = Optional.empty();

    Narration(Reading reading, Anchor anchor, Optional<PartialDate> report) {
        this.reading = reading;
        this.anchor = anchor;
        this.report = report;
    }

    List<TimeExpression> tell(List<Found> found) {
        List<Anchored> placed = new ArrayList<>();
        List<Found> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            enter(f);
            Optional<Anchored> anchored = anchor.place(f.meaning(), scene(found, i));
            if (anchored.isPresent()) {
                kept.add(f);
                placed.add(anchored.get());
                remember(f, anchored.get());
            }
        }
        return Ranges.join(reading, kept, placed).expressions(this::expression);
    }

    private void enter(Found f) {
        int here = reading.sentence(f.from());
        if (here != sentence) {
            sentence = here;
            sentenceYear = OptionalInt.empty();
        }
    }

    private Scene scene(List<Found> found, int i) {
        Found f = found.get(i);
        boolean apposed =
                lastUntil >= 0
                        && f.from() - lastUntil <= 1
                        && !reading.atoms().isBreak(f.from())
                        && lastDay.isPresent();
        return new Scene(
                report,
                f.direction(),
                apposed && f.meaning() instanceof Meaning.Beside ? lastDay : storyDay,
                told,
                quarter,
                sentenceYear,
                f.meaning() instanceof Meaning.Clock ? near(found, i) : Optional.empty());
    }

    /** The day of a clock time: the one the sentence names next, else the one it named before. */
    private Optional<LocalDate> near(List<Found> found, int i) {
        int here = reading.sentence(found.get(i).from());
        for (int next = i + 1; next < found.size() && next <= i + 2; next++) {
            Found f = found.get(next);
            boolean close = f.from() - found.get(next - 1).until() <= 3; // guess: ") ", ", on "
            if (reading.sentence(f.from()) != here || !close) {
                break;
            }
            if (f.meaning() instanceof Meaning.Clock) {
                continue;
            }
            Scene scene =
                    new Scene(
                            report,
                            f.direction(),
                            storyDay,
                            told,
                            quarter,
                            sentenceYear,
                            Optional.empty());
            return anchor.place(f.meaning(), scene).flatMap(Anchored::day);
        }
        return storyDay;
    }

    private void remember(Found f, Anchored anchored) {
        lastUntil = f.until();
        lastDay = anchored.day();
        if (anchored.type() == TimeExpression.Type.DURATION || anchored.period().isEmpty()) {
            return;
        }
        told = Optional.of(anchored);
        if (anchored.precision() == Precision.QUARTER
                && f.meaning() instanceof Meaning.YearPart part
                && !part.half()) {
            quarter = Optional.of(anchored);
        }
        if (lastDay.isPresent()) {
            boolean speech = isSpeech(f);
            if (!speech || storyDayIsSpeech) {
                storyDay = lastDay;
                storyDayIsSpeech = speech;
            }
        }
        if (f.meaning() instanceof Meaning.Date date && date.year() != 0) {
            sentenceYear = OptionalInt.of(date.year());
        }
    }

    /** Whether the expression tells when something was said: "said on Thursday". */
    private boolean isSpeech(Found f) {
        List<Token> tokens = reading.parsed().tokens();
        int token = reading.token(f.from());
        for (int i = 0; token >= 0 && i < 4; i++) { // "on Thursday", "late on Thursday"
            Token t = tokens.get(token);
            if (t.pos().startsWith("VB")) {
                return SPEECH.contains(t.lemma());
            }
            token = t.head() == token ? -1 : t.head();
        }
        return false;
    }

    private TimeExpression expression(int number, Found f, Anchored anchored) {
        Span span = reading.atoms().span(f.from(), f.until());
        String rule = f.match().rule().name();
        if (anchored.from().equals("report") && report.isPresent()) {
            rule += " from report " + report.get();
        } else if (!anchored.from().isEmpty()) {
            rule += " from " + anchored.from();
        }
        return new TimeExpression(
                "t" + number,
                trimmed(span),
                anchored.type(),
                anchored.value(),
                anchored.period(),
                anchored.precision(),
                rule);
    }

    /** Without the full stop that ends the sentence too. */
    private Span trimmed(Span span) {
        String text = reading.parsed().text();
        int sentenceIndex = reading.parsed().sentenceAt(span.start());
        boolean ends =
                sentenceIndex >= 0
                        && reading.parsed().sentences().get(sentenceIndex).span().end()
                                <= span.end();
        return ends && text.charAt(span.end() - 1) == '.' && span.length() > 1
                ? new Span(span.start(), span.end() - 1)
                : span;
    }

    /** Days from one period's first to another's last. */
    static Optional<Period> span(Optional<Period> from, Optional<Period> until) {
        Optional<LocalDate> first = from.flatMap(Period::from);
        Optional<LocalDate> last = until.flatMap(Period::until);
        return first.isPresent() && last.isPresent() && !first.get().isAfter(last.get())
                ? Optional.of(Period.of(first.get(), last.get()))
                : Optional.empty();
    }
}
