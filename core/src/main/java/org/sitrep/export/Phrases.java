// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Coded values in words for a person. What is not known is said to be unknown, or left out. */
public final class Phrases {
    private Phrases() {}

    /** "Azerbaijani troops (AZE MIL)"; a reference back is resolved. */
    public static String actor(Index index, ActorMention mention) {
        ActorMention referent = index.referent(mention);
        String words = flat(index.words(mention.span()));
        String name = flat(referent.name().orElse(index.words(referent.span())));
        String codes = codes(index, mention);
        boolean refers = !referent.id().equals(mention.id()) && !name.equals(words);
        return words + (refers ? " = " + name : "") + (codes.isEmpty() ? "" : " (" + codes + ")");
    }

    /** "AZE MIL"; empty when neither country nor sector is known. */
    public static String codes(Index index, ActorMention mention) {
        ActorMention referent = index.referent(mention);
        List<String> codes = new ArrayList<>();
        mention.country().or(referent::country).ifPresent(codes::add);
        codes.addAll(mention.sectors().isEmpty() ? referent.sectors() : mention.sectors());
        return String.join(" ", codes);
    }

    /** The actors of a role, each said once; empty when the role is. */
    public static String actors(Index index, List<String> ids) {
        Set<String> said = new LinkedHashSet<>();
        for (String id : ids) {
            index.actor(id).ifPresent(mention -> said.add(actor(index, mention)));
        }
        return String.join("; ", said);
    }

    /** "2023-09-20", "2023-09-19 to 2023-09-20", "2023-09", "2023", "since 2022-12-12". */
    public static String period(Period period) {
        Optional<LocalDate> from = period.from();
        Optional<LocalDate> until = period.until();
        if (from.isEmpty() && until.isEmpty()) {
            return "at an unknown time";
        }
        if (until.isEmpty()) {
            return "since " + from.get();
        }
        if (from.isEmpty()) {
            return "until " + until.get();
        }
        LocalDate first = from.get();
        LocalDate last = until.get();
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.getDayOfYear() == 1
                && first.getYear() == last.getYear()
                && last.getDayOfYear() == last.lengthOfYear()) {
            return String.valueOf(first.getYear());
        }
        if (first.getDayOfMonth() == 1 && YearMonth.from(first).atEndOfMonth().equals(last)) {
            return YearMonth.from(first).toString();
        }
        return first + " to " + last;
    }

    /** "Tərtər, AZE"; the name alone when the place is not known. */
    public static String place(Index index, Toponym toponym) {
        String words = flat(index.words(toponym.span()));
        return toponym.place().map(place -> place(words, place)).orElse(words + " (not found)")
                + precision(toponym);
    }

    private static String place(String words, Place place) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(place.name().equals(words) ? words : words + " = " + flat(place.name()));
        place.admin2().map(Phrases::flat).ifPresent(parts::add);
        place.admin1().map(Phrases::flat).ifPresent(parts::add);
        place.country().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static String precision(Toponym toponym) {
        return switch (toponym.resolution()) {
            case PLACE, UNRESOLVED -> "";
            case NEAR -> " (near it)";
            case ADMIN2 -> " (somewhere in the district)";
            case ADMIN1 -> " (somewhere in the province)";
            case REGION -> " (somewhere in the region)";
            case COUNTRY -> " (somewhere in the country)";
        };
    }

    /** "5 dead", "at least 200 injured", "dead: dozens". */
    public static String toll(Index index, TollKind kind, Toll toll) {
        String bounds = bounds(toll.low(), toll.high());
        String number =
                bounds.isEmpty()
                        ? "\"" + flat(index.words(toll.words())) + "\""
                        : (toll.approximate() ? "about " : "") + bounds;
        return number
                + " "
                + Json.word(kind)
                + (toll.scope() == Toll.Scope.CUMULATIVE ? " in all, not here alone" : "");
    }

    /** "5", "at least 200", "at most 30", "10 to 20", "no"; empty when neither bound is known. */
    public static String bounds(OptionalInt low, OptionalInt high) {
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        if (high.isEmpty()) {
            return "at least " + low.getAsInt();
        }
        if (low.isEmpty()) {
            return "at most " + high.getAsInt();
        }
        if (low.getAsInt() == high.getAsInt()) {
            return high.getAsInt() == 0 ? "no" : String.valueOf(low.getAsInt());
        }
        return low.getAsInt() + " to " + high.getAsInt();
    }

    /** The tolls of one account, equal ones once; empty when it tells none. */
    public static String tolls(Index index, List<Event> tellings) {
        Set<String> said = new LinkedHashSet<>();
        for (Event event : tellings) {
            event.tolls().forEach((kind, toll) -> said.add(toll(index, kind, toll)));
        }
        return String.join(", ", said);
    }

    /** "Azerbaijani prosecutors (AZE JUD), as told by Armenpress"; "somebody unnamed". */
    public static String source(Index index, Claim claim) {
        StringBuilder said =
                new StringBuilder(
                        claim.source()
                                .map(source -> source(index, source))
                                .orElse("somebody unnamed"));
        for (Claim.Source via : claim.via()) {
            said.append(", passed on by ").append(source(index, via));
        }
        return said.toString();
    }

    /**
     * The words that name a source; for the "who" of a relative clause those that it stands for.
     */
    static String sourceWords(Index index, Claim.Source source) {
        Span words =
                source.actor()
                        .flatMap(index::actor)
                        .map(ActorMention::span)
                        .filter(actor -> !actor.overlaps(source.span()))
                        .orElse(source.span());
        return flat(index.words(words));
    }

    private static String source(Index index, Claim.Source source) {
        return source.actor()
                .flatMap(index::actor)
                .map(actor -> actor(index, actor))
                .orElse(flat(index.words(source.span())));
    }

    /**
     * The words of a stretch of text on one line. Control characters become spaces, marks that turn
     * the direction of writing go: a text must not be able to steer the terminal it is shown on.
     */
    public static String flat(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
            if (isTurn(c)) {
                continue;
            }
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Embeddings, overrides and isolates, which reach beyond the words that hold them. */
    static boolean isTurn(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
