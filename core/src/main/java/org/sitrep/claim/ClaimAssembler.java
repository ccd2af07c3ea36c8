// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Draft.Speaker;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;

/** Puts drafts in order and makes claims of them: ids, nesting, form, actors, events, days. */
final class ClaimAssembler {
    private final Reading reading;
    private final ResolvedDocument resolved;
    private final List<Event> events;
    private final SpokenDay spokenDay;

    ClaimAssembler(Reading reading, ResolvedDocument resolved, List<Event> events) {
        this.reading = reading;
        this.resolved = resolved;
        this.events = events;
        spokenDay = new SpokenDay(reading, resolved.times());
    }

    List<Claim> assemble(List<Draft> drafts) {
        List<Draft> ordered = ordered(drafts);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            claims.add(claim(ordered, i));
        }
        return claims;
    }

    private List<Draft> ordered(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Draft draft : drafts) {
            List<Run> content = joined(draft.content);
            draft.content.clear();
            draft.content.addAll(content);
            if (!content.isEmpty() && seen.add(List.of(draft.cueToken, content))) {
                ordered.add(draft);
            }
        }
        ordered.sort(
                Comparator.<Draft, Run>comparing(draft -> draft.content.getFirst())
                        .thenComparingInt(draft -> draft.cueToken));
        Map<Integer, Draft> byCue = new HashMap<>();
        ordered.forEach(draft -> byCue.putIfAbsent(draft.cueToken, draft));
        List<Draft> kept = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Optional<Draft> holder = holder(ordered, i).map(ordered::get);
            boolean told =
                    holder.isEmpty()
                            || isTold(ordered.get(i))
                            || isJudged(ordered.get(i), holder.get());
            if (told && !isOnlyAttribution(ordered.get(i), byCue)) {
                kept.add(ordered.get(i));
            }
        }
        return kept;
    }

    /** "rejected accusations that they fired": the accusation is told, whoever made it. */
    private static boolean isJudged(Draft draft, Draft holder) {
        boolean judges =
                switch (holder.stance) {
                    case DENIES, DOUBTS, CONFIRMS -> true;
                    default -> false;
                };
        return judges
                && draft.rule.equals("noun-that")
                && holder.rule.equals("verb-object")
                && draft.cueToken - holder.content.getFirst().first()
                        <= 3; // guess: "the many claims"
    }

    /** Whether the content is no more than who says something else: "Roa said". */
    private boolean isOnlyAttribution(Draft draft, Map<Integer, Draft> byCue) {
        if (draft.content.size() != 1) {
            return false;
        }
        Run run = draft.content.getFirst();
        int head = head(run);
        boolean says =
                reading.verbCue(head).filter(Cue::isSpeech).isPresent()
                        && reading.trees().child(head, "nsubj") >= run.first()
                        && reading.quotation(run.first())
                                .filter(q -> q.tokens().covers(run))
                                .isEmpty();
        if (!says) {
            return false;
        }
        Draft other = byCue.get(head);
        return other == null
                ? run.last() == head && !reading.lemma(run.first()).equals("that") && isPlain(head)
                : other.content.stream().noneMatch(r -> r.overlaps(run));
    }

    private boolean isPlain(int verb) {
        return switch (reading.lemma(verb)) {
            case "say", "add", "tell", "note", "continue" -> true;
            default -> false;
        };
    }

    private int head(Run run) {
        for (int i = run.first(); i <= run.last(); i++) {
            if (!run.holds(reading.head(i)) && reading.isVerb(i)) {
                return i;
            }
        }
        return run.last();
    }

    /**
     * Whether a claim inside another is somebody's statement of its own. What speakers think and
     * want inside their own words ("we hope to", "I know") is part of what they say.
     */
    private boolean isTold(Draft draft) {
        boolean owns =
                draft.rule.equals("verb-for")
                        && draft.stance == Claim.Stance.ADMITS
                        && !draft.granted;
        boolean says =
                switch (draft.rule) {
                    case "verb-that", "verb-of", "verb-figure" -> true;
                    default -> owns;
                };
        boolean firm =
                draft.certainty == Claim.Certainty.CERTAIN || draft.stance != Claim.Stance.ASSERTS;
        if (draft.rule.equals("noun-that")) {
            return draft.source.isPresent();
        }
        if (!draft.speech || draft.source.isEmpty() || !((says && firm) || isMarked(draft))) {
            return false;
        }
        return switch (reading.form(draft.source.get().head()).toLowerCase(Locale.ROOT)) {
            case "i", "we", "you", "it", "they", "me", "us" -> false;
            default -> true;
        };
    }

    private static boolean isMarked(Draft draft) {
        return draft.rule.startsWith("quote")
                || draft.rule.startsWith("phrase")
                || draft.rule.equals("colon");
    }

    /**
     * In the order of the text; runs that touch or overlap are one, marks between them included.
     */
    private List<Run> joined(List<Run> runs) {
        List<Run> sorted = new ArrayList<>();
        runs.stream().map(reading::trimmed).flatMap(Optional::stream).sorted().forEach(sorted::add);
        List<Run> joined = new ArrayList<>();
        for (Run run : sorted) {
            Run last = joined.isEmpty() ? run : joined.getLast();
            if (!joined.isEmpty() && isNext(last, run)) {
                joined.set(
                        joined.size() - 1,
                        new Run(last.first(), Math.max(last.last(), run.last())));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private boolean isNext(Run last, Run run) {
        for (int i = last.last() + 1; i < run.first(); i++) {
            if (!reading.isMark(i)) {
                return false;
            }
        }
        return reading.quotation(run.first()).isEmpty() || run.first() <= last.last();
    }

    private Claim claim(List<Draft> ordered, int index) {
        Draft draft = ordered.get(index);
        List<Span> pieces = new ArrayList<>();
        for (Run run : draft.content) {
            pieces.add(reading.span(run));
        }
        List<Claim.Source> via = new ArrayList<>();
        for (Speaker speaker : draft.via) {
            via.add(source(speaker));
        }
        Optional<Draft> holder = holder(ordered, index).map(ordered::get);
        holder.filter(h -> h.rule.startsWith("phrase"))
                .flatMap(h -> h.source)
                .ifPresent(speaker -> via.add(source(speaker)));
        return new Claim(
                id(index),
                draft.granted ? List.of() : inside(draft, pieces),
                holder(ordered, index).map(ClaimAssembler::id),
                draft.source.map(this::source),
                draft.cue.map(reading::span),
                pieces.getFirst(),
                pieces.subList(1, pieces.size()),
                via,
                form(draft),
                draft.stance,
                draft.certainty,
                spokenDay.of(draft),
                draft.rule);
    }

    private static String id(int index) {
        return "c" + (index + 1);
    }

    private List<String> inside(Draft draft, List<Span> pieces) {
        Optional<Span> cue = draft.cue.map(reading::span);
        List<String> ids = new ArrayList<>();
        for (Event event : events) {
            if (isTold(event, pieces) && cue.filter(c -> c.overlaps(event.trigger())).isEmpty()) {
                ids.add(event.id());
            }
        }
        return ids;
    }

    private static boolean isTold(Event event, List<Span> pieces) {
        for (Span piece : pieces) {
            if (piece.overlaps(event.trigger())) {
                return true;
            }
        }
        return false;
    }

    /** The smallest claim whose content holds all of this one and its cue. */
    private static Optional<Integer> holder(List<Draft> ordered, int index) {
        Draft draft = ordered.get(index);
        Optional<Integer> best = Optional.empty();
        int smallest = Integer.MAX_VALUE;
        for (int i = index - 1; i >= 0 && index - i <= NEIGHBOURS; i--) {
            for (Run run : ordered.get(i).content) {
                boolean holds =
                        run.length() < smallest
                                && (draft.cueToken < 0 || run.holds(draft.cueToken))
                                && draft.content.stream().allMatch(run::covers);
                if (holds) {
                    smallest = run.length();
                    best = Optional.of(i);
                }
            }
        }
        return best;
    }

    /** Claims that one claim can hold: a long quotation holds a dozen. Keeps the work linear. */
    private static final int NEIGHBOURS = 60; // guess

    private Claim.Form form(Draft draft) {
        boolean quoted = false;
        boolean plain = false;
        for (Run run : draft.content) {
            for (int i = run.first(); i <= run.last(); i++) {
                if (!reading.isMark(i)) {
                    boolean in =
                            reading.quotation(i)
                                    .filter(q -> q.kind() != Quotation.Kind.TITLE)
                                    .filter(q -> !q.tokens().holds(draft.cueToken))
                                    .isPresent();
                    quoted |= in;
                    plain |= !in;
                }
            }
        }
        if (!quoted) {
            return Claim.Form.INDIRECT;
        }
        return plain ? Claim.Form.MIXED : Claim.Form.DIRECT;
    }

    /** A relative pronoun names a speaker as "he" does, but only where it is known for whom. */
    private Claim.Source source(Speaker speaker) {
        Span span = reading.span(speaker.run());
        Optional<ActorMention> best = Optional.empty();
        int most = 0;
        for (ActorMention actor : resolved.actors()) {
            if (actor.span().start() >= span.end()) {
                break;
            }
            if (actor.span().overlaps(span)) {
                int fit = fit(actor, speaker, span);
                if (fit > most) {
                    most = fit;
                    best = Optional.of(actor);
                }
            }
        }
        Span named = best.isPresent() ? speaker.pronoun().map(reading::span).orElse(span) : span;
        return new Claim.Source(named, best.map(ActorMention::id));
    }

    /** The same head counts most, then the share of characters. */
    private static int fit(ActorMention actor, Speaker speaker, Span span) {
        int shared =
                Math.min(actor.span().end(), span.end())
                        - Math.max(actor.span().start(), span.start());
        return shared + (actor.head() == speaker.head() ? 100_000 : 0);
    }
}
