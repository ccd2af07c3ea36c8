// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One happening in the world, as several documents tell of it. Disagreement is kept: every account
 * stands beside the others, and the summary toll is never given without its rule.
 *
 * @param id derived from its members, so that the order of arrival does not matter
 * @param type the commonest PLOVER type of its members
 * @param ownType the name that a user's own codebook gives to it, where most members of that type
 *     bear it
 * @param members every event that tells of it, ordered by document and event
 * @param independentSources number of origins, copies counted once
 * @param copies documents among the members that copy another
 * @param accounts by whom it is told, each with what they say
 * @param dead one figure for the dead of all accounts, by a named rule; empty when none is told
 * @param injured the same of the injured
 * @param state what reports say of its course, if it is a state that lasts; its period is open
 *     while no report ends it
 */
public record Incident(
        String id,
        EventType type,
        Optional<String> ownType,
        List<Member> members,
        int independentSources,
        List<Copy> copies,
        Optional<Period> period,
        Optional<Scene> scene,
        List<Account> accounts,
        Optional<Summary> dead,
        Optional<Summary> injured,
        Optional<State> state) {

    public Incident {
        members = List.copyOf(members);
        copies = List.copyOf(copies);
        accounts = List.copyOf(accounts);
    }

    /** The same with other copies. */
    Incident withCopies(List<Copy> others) {
        return new Incident(
                id,
                type,
                ownType,
                members,
                independentSources,
                others,
                period,
                scene,
                accounts,
                dead,
                injured,
                state);
    }

    /** The type as people see it: the user's own name for it, else PLOVER's. */
    public String typeName() {
        return ownType.orElse(type.name());
    }

    /**
     * A state that lasts: a ceasefire in force, a blockade.
     *
     * @param marks those of its members first, then those that break or end it, which belong to
     *     incidents of their own
     */
    public record State(String name, List<Mark> marks) {
        public State {
            marks = List.copyOf(marks);
        }
    }

    /** What a telling says of the course of a state. */
    public enum Relation {
        BEGINS,
        CONFIRMS,
        VIOLATES,
        ENDS,
        DENIES
    }

    /**
     * A telling about the course of a state.
     *
     * @param by whose account it is; empty for the writer's own voice
     * @param day when it began, was broken or ended; of a confirmation the day on which it was said
     */
    public record Mark(
            Relation relation, Member member, Optional<String> by, Optional<LocalDate> day) {}

    /** An event of a document. */
    public record Member(String document, String event) {}

    /**
     * A document that repeats another.
     *
     * @param similarity in [0, 1], share of the shorter text that stands in the longer one
     * @param differences words that differ, in the order of the text
     */
    public record Copy(
            String document, String copyOf, double similarity, List<Difference> differences) {
        public Copy {
            differences = List.copyOf(differences);
        }
    }

    /** Words of a copy beside the words of the original. */
    public record Difference(String here, String there) {}

    /** Where it took place: the most precise place that a member tells. */
    public record Scene(
            String name,
            double latitude,
            double longitude,
            Optional<String> country,
            Toponym.Resolution resolution) {}

    /**
     * What one source says of the incident.
     *
     * @param by the source's name; empty for the writer's own voice
     * @param byCountry country code of the source
     * @param documents ids of the documents that carry the account
     * @param actor actor codes, for example {@code AZE MIL}
     * @param tolls counts told, by kind
     * @param statements every saying of it, in the order in which the documents bring them
     */
    public record Account(
            Optional<String> by,
            Optional<String> byCountry,
            List<String> bySectors,
            List<String> documents,
            List<String> actor,
            List<String> recipient,
            Map<TollKind, Bounds> tolls,
            Claim.Stance stance,
            Claim.Certainty certainty,
            List<Statement> statements) {
        public Account {
            statements = List.copyOf(statements);
            bySectors = List.copyOf(bySectors);
            documents = List.copyOf(documents);
            actor = List.copyOf(actor);
            recipient = List.copyOf(recipient);
            Map<TollKind, Bounds> ordered = new EnumMap<>(TollKind.class);
            ordered.putAll(tolls);
            tolls = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * One event of one document as a saying of an account.
     *
     * @param origin who wrote the document: an agency, an outlet, or the document itself
     * @param repeats whether the document copies another that tells of the incident too
     * @param said the day it was said; where that is not told, the day of the report
     * @param period when the incident took place by this saying; empty when not told
     * @param place where, as the gazetteer calls it; empty when not told
     * @param counts tolls of this event alone, by kind
     */
    public record Statement(
            Member member,
            String origin,
            boolean repeats,
            Optional<LocalDate> said,
            Optional<Period> period,
            Optional<String> place,
            Claim.Stance stance,
            Claim.Certainty certainty,
            Map<TollKind, Count> counts) {
        public Statement {
            Map<TollKind, Count> ordered = new EnumMap<>(TollKind.class);
            ordered.putAll(counts);
            counts = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * A count as it was told.
     *
     * @param words the words of the count; vague ones ("dozens") have no bounds
     */
    public record Count(Bounds bounds, String words) {}

    /** Least and greatest number told; an empty bound was not told. */
    public record Bounds(OptionalInt low, OptionalInt high) {}

    /**
     * One figure for many accounts, by a named rule.
     *
     * @param rule name of the rule, documented in {@code docs/incidents.md}
     */
    public record Summary(OptionalInt low, OptionalInt best, OptionalInt high, String rule) {}
}
