// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/**
 * When and where events took place: by the time and the place that belong to their own words, else
 * by those of the event told before, as long as the story stays with it, else by another telling of
 * the same happening.
 *
 * <p>What is only mentioned - the killing that somebody is tried for - takes nothing from the story
 * around it, and nothing takes from it. The day of the report is nobody's day: what the first lines
 * tell without one happened on it or on the day before.
 */
final class Settings {
    /** Index of the last block of the lead: title, dateline, two paragraphs. A guess. */
    private static final int LEAD = 3;

    /** Events further apart than so many days do not share their place: guess. */
    private static final int SAME_STORY_DAYS = 31;

    private final ResolvedDocument resolved;
    private final Syntax syntax;
    private final WordClasses words;
    private final Attachment attachment;
    private final Episodes episodes;
    private final TimeReader times;
    private final Durations durations;
    private final Pointers pointers;
    private final PlaceReader places;
    private final Map<String, Toponym> toponyms = new HashMap<>();
    private final Optional<PartialDate> report;
    private final List<Draft> drafts;
    private final Areas areas = new Areas();

    /** Words: the classes of {@code settings.tsv}; drafts: all events in the order of the text. */
    Settings(
            ResolvedDocument resolved,
            Syntax syntax,
            WordClasses words,
            NumberWords numbers,
            Sequences sequences,
            Campaigns campaigns,
            List<Draft> drafts) {
        this.resolved = resolved;
        this.syntax = syntax;
        this.words = words;
        this.drafts = drafts;
        attachment = new Attachment(syntax, words, drafts, resolved.actors());
        times = new TimeReader(resolved, syntax, attachment, sequences, campaigns);
        durations = new Durations(resolved, syntax, attachment, words, numbers);
        pointers = new Pointers(resolved, syntax, attachment, words);
        places = new PlaceReader(resolved, syntax, attachment, words, sequences);
        report = resolved.times().report().date();
        episodes = new Episodes(syntax, report);
        resolved.toponyms().forEach(t -> toponyms.put(t.id(), t));
    }

    /** Sets time, place and their consequences. */
    void set() {
        Optional<Draft> told = Optional.empty();
        Optional<Draft> done = Optional.empty();
        for (Draft draft : drafts) {
            draft.background = isBackground(draft);
            Optional<Draft> before = isDeed(draft) ? done : told;
            before = before.filter(b -> !b.background || b.sentence() < draft.sentence());
            setTime(draft, before.filter(b -> block(draft) - block(b) <= reach(draft)));
            Optional<Draft> scene = before.filter(b -> block(draft) - block(b) <= 2 * reach(draft));
            draft.historical = episodes.isHistorical(draft);
            setPlace(draft, scene);
            if ((startsAfterReport(draft) || draft.calledFor)
                    && draft.status.happened()
                    && !isUtterance(draft)) {
                draft.status = Status.FUTURE;
            }
            told = Optional.of(draft);
            done = isDeed(draft) ? told : done;
        }
    }

    private boolean isBackground(Draft draft) {
        int carrier = draft.match.carrier();
        return attachment.isBackground(carrier >= 0 ? carrier : draft.head());
    }

    /** What is done, as opposed to what is said: the two have times and places of their own. */
    private static boolean isDeed(Draft draft) {
        return !isUtterance(draft) && draft.type != EventType.CONSULT;
    }

    /** Paragraphs back from which an event may take its setting: of the story, one; else none. */
    private int reach(Draft draft) {
        return isUtterance(draft) && !pointsBack(draft) ? 0 : 1;
    }

    /** "In the same area", "there". */
    private boolean pointsBack(Draft draft) {
        var sentence = resolved.parsed().sentences().get(draft.sentence());
        for (int t = sentence.firstToken(); t < sentence.lastToken(); t++) {
            if (words.has("back", syntax.form(t)) || words.has("back", syntax.lemma(t))) {
                return true;
            }
        }
        return false;
    }

    private int block(Draft draft) {
        return resolved.parsed().sentences().get(draft.sentence()).block();
    }

    private void setTime(Draft draft, Optional<Draft> before) {
        Optional<TimeExpression> own = times.own(draft);
        Optional<TimeExpression> campaign = times.ofCampaign(draft, own);
        if (own.filter(t -> times.isOfContent(draft, t)).isPresent()) {
            draft.time = Optional.empty();
        } else if (campaign.isPresent()) {
            draft.named = true;
            draft.time =
                    Optional.of(
                            new EventTime(
                                    own.map(TimeExpression::id),
                                    campaign.get().period().orElseThrow(),
                                    campaign.get().precision()));
        } else if (own.isPresent()) {
            TimeExpression time = own.get();
            draft.calledFor = times.isCalledFor(draft, time);
            draft.time = Optional.of(told(time, durations.days(draft, time)));
        } else if (setLength(draft, before)) {
            draft.lasts = true;
        } else {
            draft.time =
                    before.filter(b -> !b.historical || block(b) == block(draft))
                            .filter(b -> b.sentence() == draft.sentence() || !isLong(b))
                            .flatMap(b -> b.time)
                            .map(Settings::inherited)
                            .or(() -> saidOn(draft))
                            .or(() -> dayOfTheNews(draft));
            boolean told =
                    draft.hasOwnTime()
                            || before.filter(b -> isSame(b, draft) && !b.assumedDay).isPresent();
            draft.assumedDay = !told;
        }
    }

    /** Sets the days of what is told to last, or to have lasted until the report. */
    private boolean setLength(Draft draft, Optional<Draft> before) {
        Optional<Durations.Length> length = durations.of(draft);
        if (length.isEmpty() || !draft.status.happened()) {
            return false;
        }
        boolean news = block(draft) <= LEAD && before.flatMap(b -> b.time).isEmpty();
        if (length.get().lasting() || (news && length.get().days().isPresent())) {
            draft.time = durations.untilReport(length.get());
            return true;
        }
        return false;
    }

    private static boolean isSame(Draft before, Draft draft) {
        return before.time.map(EventTime::period).equals(draft.time.map(EventTime::period));
    }

    /** What holds since a war began is no day of what is told next. */
    private static boolean isLong(Draft draft) {
        return draft.time
                .map(EventTime::period)
                .filter(p -> p.from().isPresent())
                .filter(
                        p ->
                                p.until()
                                        .map(u -> u.isAfter(p.from().get().plusDays(LONG)))
                                        .orElse(true))
                .isPresent();
    }

    /** Days that no act lasts; a month may be all that is told of its day. */
    private static final int LONG = 31;

    private Optional<EventTime> saidOn(Draft draft) {
        return times.said(draft).map(t -> told(t, t.period()));
    }

    private static EventTime told(TimeExpression time, Optional<Period> days) {
        Period period = days.or(time::period).orElseThrow();
        return new EventTime(Optional.of(time.id()), period, time.precision());
    }

    /** The hour of one event is not the hour of the next. */
    private static EventTime inherited(EventTime time) {
        boolean clock = time.precision() == Precision.MINUTE || time.precision() == Precision.HOUR;
        Precision precision = clock ? Precision.DAY : time.precision();
        return new EventTime(Optional.empty(), time.period(), precision);
    }

    /** What the first lines tell without a time is news: of the day of the report or before. */
    private Optional<EventTime> dayOfTheNews(Draft draft) {
        if (block(draft) > LEAD || !draft.status.happened()) {
            return Optional.empty();
        }
        return report.filter(r -> r.precision() == Precision.DAY)
                .map(r -> Period.of(r.from().minusDays(1), r.from()))
                .map(days -> new EventTime(Optional.empty(), days, Precision.DAY));
    }

    private void setPlace(Draft draft, Optional<Draft> before) {
        Optional<Toponym> place = places.own(draft);
        if (place.isEmpty() && isDeed(draft) && !draft.background) {
            place = places.ofSentence(draft);
        }
        draft.ownPlace = place.isPresent();
        if (place.isEmpty()) {
            Optional<Toponym> inherited = before.flatMap(b -> b.place).map(toponyms::get);
            boolean stays =
                    !draft.background
                            && isOfScene(draft, before)
                            && before.filter(b -> isOneStory(draft, b)).isPresent()
                            && inherited.filter(p -> !places.isMoved(draft, p)).isPresent();
            place = stays ? inherited : pointers.own(draft);
            draft.doubtfulPlace = !stays && place.isEmpty();
            place = place.or(() -> inherited);
        }
        draft.place = place.map(Toponym::id);
    }

    /** A deed is part of the story's scene; talk only when it says so, or is half a deed. */
    private boolean isOfScene(Draft draft, Optional<Draft> before) {
        boolean yields = draft.type == EventType.CONCEDE || draft.type == EventType.AGREE;
        return isDeed(draft)
                || pointsBack(draft)
                || (yields && before.filter(b -> b.sentence() == draft.sentence()).isPresent());
    }

    /**
     * Gives the days and places that one telling of a happening has to those that have none of
     * their own; to be called when the happenings are known.
     */
    void settle() {
        Map<Integer, List<Draft>> happenings = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (isDeed(draft)) {
                happenings.computeIfAbsent(draft.happening, h -> new ArrayList<>()).add(draft);
            }
        }
        for (List<Draft> told : happenings.values()) {
            settleTime(told);
            settlePlace(told);
        }
        drafts.forEach(Settings::dropDoubtful);
        settleStory();
        settleDay();
    }

    /** What only served to see which tellings belong together is not told. */
    private static void dropDoubtful(Draft draft) {
        if (draft.doubtfulPlace) {
            draft.place = Optional.empty();
        }
        if (draft.background && !draft.settledTime && !draft.hasOwnTime()) {
            draft.time = Optional.empty();
            draft.historical = false;
        }
    }

    /** In a report that tells one day of violence only, all violence that is its news is of it. */
    private void settleDay() {
        Optional<EventTime> day = Optional.empty();
        for (Draft draft : drafts) {
            Optional<EventTime> own = draft.time.filter(t -> t.ref().isPresent());
            if (draft.type != EventType.ASSAULT || own.isEmpty() || !draft.status.happened()) {
                continue;
            }
            if (days(own.get()) > 0
                    || (day.isPresent() && !day.get().period().equals(own.get().period()))) {
                return;
            }
            day = own;
        }
        for (Draft draft : drafts) {
            boolean open =
                    draft.type == EventType.ASSAULT && draft.status.happened() && draft.isOpen();
            if (open && !draft.background && draft.time.flatMap(EventTime::ref).isEmpty()) {
                draft.time = day.map(Settings::inherited).or(() -> draft.time);
                draft.historical = episodes.isHistorical(draft);
            }
        }
    }

    /** In a report that has one scene only, what its first lines tell took place there. */
    private void settleStory() {
        Optional<Toponym> scene = Optional.empty();
        for (Draft draft : drafts) {
            if (!isDeed(draft) || !draft.ownPlace) {
                continue;
            }
            Toponym place = draft.place.map(toponyms::get).orElseThrow();
            if (scene.isPresent() && !areas.areOne(scene.get(), place)) {
                return;
            }
            boolean finer =
                    scene.isEmpty() || place.resolution().compareTo(scene.get().resolution()) < 0;
            scene = finer ? Optional.of(place) : scene;
        }
        for (Draft draft : drafts) {
            boolean open =
                    draft.place.isEmpty()
                            && isDeed(draft)
                            && draft.status.happened()
                            && block(draft) <= LEAD;
            if (open && scene.isPresent() && !draft.background && !draft.historical) {
                draft.place = scene.filter(s -> !places.isMoved(draft, s)).map(Toponym::id);
            }
        }
    }

    private void settleTime(List<Draft> told) {
        Optional<EventTime> best = Optional.empty();
        for (Draft draft : told) {
            Optional<EventTime> own = draft.time.filter(t -> t.ref().isPresent());
            if (own.isPresent() && (best.isEmpty() || days(own.get()) < days(best.get()))) {
                best = own;
            }
        }
        for (Draft draft : told) {
            boolean open = draft.time.flatMap(EventTime::ref).isEmpty() && draft.isOpen();
            if (best.isPresent() && open) {
                draft.time = best.map(Settings::inherited);
                draft.settledTime = true;
                draft.historical = episodes.isHistorical(draft);
            }
        }
    }

    private static long days(EventTime time) {
        Period period = time.period();
        return period.from().isEmpty() || period.until().isEmpty()
                ? Long.MAX_VALUE
                : period.until().get().toEpochDay() - period.from().get().toEpochDay();
    }

    private void settlePlace(List<Draft> told) {
        Optional<Toponym> best = Optional.empty();
        for (Draft draft : told) {
            Optional<Toponym> own = draft.place.filter(p -> draft.ownPlace).map(toponyms::get);
            if (own.isPresent()
                    && (best.isEmpty()
                            || own.get().resolution().compareTo(best.get().resolution()) < 0)) {
                best = own;
            }
        }
        for (Draft draft : told) {
            if (best.isPresent() && !draft.ownPlace) {
                draft.place = best.map(Toponym::id);
                draft.doubtfulPlace = false;
            }
        }
    }

    /** Whether two events are near enough in time for one scene. */
    private static boolean isOneStory(Draft draft, Draft before) {
        if (draft.historical != before.historical) {
            return false;
        }
        Optional<LocalDate> a = draft.time.flatMap(t -> t.period().from());
        Optional<LocalDate> b = before.time.flatMap(t -> t.period().from());
        return a.isEmpty()
                || b.isEmpty()
                || Math.abs(a.get().toEpochDay() - b.get().toEpochDay()) <= SAME_STORY_DAYS;
    }

    private boolean startsAfterReport(Draft draft) {
        return report.isPresent()
                && draft.time
                        .filter(t -> t.ref().isPresent() && !times.isPast(draft))
                        .flatMap(t -> t.period().from())
                        .map(from -> from.isAfter(report.get().until()))
                        .orElse(false);
    }

    private static boolean isUtterance(Draft draft) {
        return PloverRules.isUtterance(draft.type);
    }
}
