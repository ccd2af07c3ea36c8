// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.PartialDate;

/**
 * Places of a text that tell when it was written.
 *
 * <ul>
 *   <li>An anniversary of a known day, told on a weekday that it falls on in just that year, or
 *       "today": one weekday in seven agrees by chance, and the number must fit besides.
 *   <li>A month and the time since: "in December 2022. For the past nine months".
 *   <li>Days named with their weekday and without a year, "Wednesday, September 20", two or more of
 *       them: they fix the year, and news leaves a year out only where it is near.
 *   <li>A full date at the head of the text, as a dateline, or behind a label, "Published:".
 * </ul>
 */
final class DateClues {
    static final String LABELLED = "full date behind a label";

    private static final int HEAD_CHARACTERS = 160; // a title and a dateline; guess

    private static final int SLACK_OF_HEAD = 3; // guess: filed, edited, printed

    private static final Set<String> LABEL_JOINTS = Set.of(":", "on", "at", ",", "-", "|");

    private static final Set<String> LABELS =
            Set.of("posted", "published", "updated", "date", "dated", "filed", "created");

    private final Anniversaries anniversaries;
    private final NumberWords numbers;

    /** What a clue may decide. */
    enum Strength {
        /** Fixes the day, also against the page. */
        FIRM,
        /** Must agree with what fixes the day. */
        SUPPORT,
        /** Decides only where the page says nothing. */
        ALONE
    }

    /**
     * A clue.
     *
     * @param day the report's day as the clue has it
     * @param slackDays how far it may be wrong
     * @param from first atom of its words
     * @param until one past their last atom
     */
    record Clue(Strength strength, LocalDate day, int slackDays, int from, int until, String why) {}

    DateClues(Anniversaries anniversaries, NumberWords numbers) {
        this.anniversaries = anniversaries;
        this.numbers = numbers;
    }

    List<Clue> find(Reading reading, List<Found> found, Optional<PartialDate> page) {
        List<Clue> clues = new ArrayList<>();
        Atoms atoms = reading.atoms();
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.is(i, "anniversary")) {
                anniversary(reading, found, i).ifPresent(clues::add);
            }
        }
        clues.addAll(spans(reading, found));
        page.flatMap(date -> WeekdayPairs.clue(found, date)).ifPresent(clues::add);
        head(reading, found).ifPresent(clues::add);
        return clues;
    }

    private Optional<Clue> anniversary(Reading reading, List<Found> found, int at) {
        Atoms atoms = reading.atoms();
        int first = ordinalBefore(atoms, at);
        if (first < 0 || !atoms.word(at + 1).equals("of") || at + 2 >= atoms.size()) {
            return Optional.empty();
        }
        int number =
                numbers.ordinal(atoms.text(), atoms.start(first), atoms.text().length())
                        .map(numeral -> (int) numeral.low())
                        .orElse(0);
        int start = atoms.start(at + 2);
        String rest =
                atoms.text()
                        .substring(
                                start,
                                Math.min(
                                        atoms.text().length(),
                                        start + Anniversaries.LONGEST_PHRASE));
        List<Found> inSentence = sentence(reading, found, reading.sentence(at));
        for (Anniversaries.Founding founding : anniversaries.namedBy(rest)) {
            Optional<LocalDate> day = founding.anniversary(number);
            Optional<Found> told =
                    day.flatMap(d -> inSentence.stream().filter(f -> tells(f, d)).findFirst());
            if (told.isPresent() && inSentence.stream().noneMatch(DateClues::isElsewhen)) {
                LocalDate report = reportDay(told.get().meaning(), day.get());
                return Optional.of(
                        new Clue(
                                Strength.FIRM,
                                report,
                                1,
                                first,
                                at + 1,
                                "anniversary of "
                                        + founding.founded()
                                        + ": "
                                        + day.get()
                                        + ", a "
                                        + capital(day.get().getDayOfWeek().name())));
            }
        }
        return Optional.empty();
    }

    private static String capital(String name) {
        return name.charAt(0) + Vocabulary.fold(name, 1, name.length());
    }

    /** "32nd", "the second" before "anniversary"; -1 when there is none. */
    private int ordinalBefore(Atoms atoms, int at) {
        for (int back = 3; back >= 1; back--) { // "twenty-second", "32nd"
            int first = at - back;
            if (first >= 0) {
                boolean closes =
                        numbers.ordinal(atoms.text(), atoms.start(first), atoms.text().length())
                                .filter(n -> n.span().end() == atoms.end(at - 1))
                                .isPresent();
                if (closes) {
                    return first;
                }
            }
        }
        return -1;
    }

    /** Whether an expression puts the day near the report: its weekday, or "today". */
    private static boolean tells(Found found, LocalDate day) {
        return switch (found.meaning()) {
            case Meaning.Weekday weekday ->
                    weekday.which() == Meaning.Which.PLAIN
                            && weekday.week().isEmpty()
                            && weekday.weekday() == day.getDayOfWeek().getValue();
            case Meaning.DayPart part ->
                    part.day().orElse(null) instanceof Meaning.Weekday weekday
                            && weekday.weekday() == day.getDayOfWeek().getValue();
            case Meaning.Shift shift -> shift.unit() == Unit.DAY && Math.abs(shift.by()) <= 1;
            default -> false;
        };
    }

    /** A sentence that names a year or "last year" may tell of an older anniversary. */
    private static boolean isElsewhen(Found found) {
        return switch (found.meaning()) {
            case Meaning.Date date -> date.year() != 0 || date.yearShift().isPresent();
            case Meaning.Shift shift -> shift.unit() == Unit.YEAR;
            case Meaning.Ago ago -> true;
            default -> false;
        };
    }

    private static LocalDate reportDay(Meaning told, LocalDate day) {
        return told instanceof Meaning.Shift shift ? day.minusDays(shift.by()) : day;
    }

    private static List<Found> sentence(Reading reading, List<Found> found, int sentence) {
        return found.stream().filter(f -> reading.sentence(f.from()) == sentence).toList();
    }

    /** A month with its year, and the months since then in the same or the next sentence. */
    private static List<Clue> spans(Reading reading, List<Found> found) {
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i + 1 < found.size(); i++) {
            Found month = found.get(i);
            Found since = found.get(i + 1);
            boolean close =
                    reading.sentence(since.from()) - reading.sentence(month.from()) <= 1
                            && reading.sentence(month.from()) >= 0
                            && since.from() - month.until() <= 12; // guess: a few words between
            if (close
                    && month.meaning() instanceof Meaning.Date date
                    && date.year() != 0
                    && date.month() != 0
                    && since.meaning() instanceof Meaning.Duration duration
                    && duration.direction() < 0
                    && duration.length().unit() == Unit.MONTH
                    && !duration.length().isVague()
                    && duration.length().count() < 100) {
                LocalDate then =
                        LocalDate.of(date.year(), date.month(), Math.max(1, date.day()))
                                .plusMonths((long) duration.length().count());
                clues.add(
                        new Clue(
                                Strength.SUPPORT,
                                then.plusDays(date.day() == 0 ? 15 : 0),
                                46, // half a month of the date and one of the rounded count
                                month.from(),
                                since.until(),
                                "the time since then ends about " + Calendars.monthValue(then)));
            }
        }
        return clues;
    }

    /** The first full date of the text's head, "BAKU, 20 September 2023 -", or behind a label. */
    private static Optional<Clue> head(Reading reading, List<Found> found) {
        for (Found f : found) {
            boolean head = reading.atoms().start(f.from()) <= HEAD_CHARACTERS;
            boolean labelled = isLabelled(reading.atoms(), f.from());
            Optional<LocalDate> day = FullDays.day(f.meaning());
            if ((labelled || (head && isPlain(reading.atoms(), f)))
                    && f.direction() != Direction.FUTURE
                    && day.isPresent()) {
                return Optional.of(
                        new Clue(
                                Strength.ALONE,
                                day.get(),
                                SLACK_OF_HEAD,
                                f.from(),
                                f.until(),
                                labelled ? LABELLED : "full date at the head of the text"));
            }
        }
        return Optional.empty();
    }

    /** No preposition makes a deadline or a span of it. */
    private static boolean isPlain(Atoms atoms, Found f) {
        return atoms.isBreak(f.from()) || !atoms.isWord(f.from() - 1);
    }

    /** "Posted: ", "Published on " before a date. */
    private static boolean isLabelled(Atoms atoms, int at) {
        int before = at - 1;
        while (before >= 0
                && before > at - 3
                && !atoms.isBreak(before + 1)
                && LABEL_JOINTS.contains(atoms.word(before))) {
            before--;
        }
        boolean first =
                atoms.isBreak(before)
                        || (atoms.word(before - 1).equals("last") && atoms.isBreak(before - 1))
                        || (before > 0 && atoms.start(before) <= HEAD_CHARACTERS);
        return before >= 0 && first && LABELS.contains(atoms.word(before));
    }
}
