// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Span;

/**
 * A mention in the making: mutable, seen by one document's resolution only. Strings are empty and
 * indices -1 where nothing is known.
 */
final class Draft {
    private static final Set<String> ARMED = Set.of("MIL", "COP", "PRM", "REB");

    /** How the words refer. */
    enum Form {
        /** A proper name, or a description that holds one. */
        NAME,
        /** "the ministry", "five soldiers". */
        DESCRIPTION,
        PRONOUN,
        /** A town or region: those who live in it or hold it. */
        PLACE
    }

    final int head;
    int first;
    int last;
    Kind kind = Kind.BODY;
    Form form = Form.DESCRIPTION;
    boolean plural;

    /** "the", "this", "that": refers back when nothing else says who it is. */
    boolean definite;

    /** Whether its sectors are a last resort, which those of an owner replace. */
    boolean takes;

    /** Whether it only counts those whom its owner names. */
    boolean quantity;

    /** Whether it is not of those whose it is: "Russia's allies". */
    boolean apart;

    /** Whether nothing before the noun says who it is. */
    boolean bare;

    /** Whether the words say "local": the country is the story's. */
    boolean local;

    /** Whether it is the one across the table: "his counterpart". */
    boolean counterpart;

    String name = "";
    String country = "";
    String group = "";
    String person = "";
    String office = "";
    String ethnicity = "";
    String religion = "";
    String rule = "";

    /** Of a breakaway territory: those who are "ethnic X" there. */
    String peopleOf = "";

    /** The folded head word, for "the ministry" after "the defence ministry". */
    String noun = "";

    Set<String> sectors = new LinkedHashSet<>();

    /** Heads of the phrases that this one belongs to, nearest first: possessor, "of". */
    final List<Integer> owners = new ArrayList<>();

    /** Position in the list of drafts in the order of the text. */
    int index = -1;

    /** Position of an earlier draft of the same actor. */
    int sameAs = -1;

    Draft(int head) {
        this.head = head;
        this.first = head;
        this.last = head;
    }

    boolean isCoded() {
        return !country.isEmpty() || !sectors.isEmpty();
    }

    boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** Takes what it leaves open from another draft of the same actor. */
    void fillFrom(Draft other) {
        country = country.isEmpty() ? other.country : country;
        if (sectors.isEmpty() || takes) {
            Set<String> both = new LinkedHashSet<>(other.sectors);
            // A last resort gives way: "the president" after "the party president" is of the party.
            if (both.isEmpty() || !sectors.equals(Set.of("GOV"))) {
                both.addAll(sectors);
            }
            sectors = both;
        }
        group = group.isEmpty() ? other.group : group;
        person = person.isEmpty() ? other.person : person;
        office = office.isEmpty() ? other.office : office;
        ethnicity = ethnicity.isEmpty() ? other.ethnicity : ethnicity;
        religion = religion.isEmpty() ? other.religion : religion;
        name = name.isEmpty() ? other.name : name;
    }

    /** Takes what the possessor or the "of" phrase says. */
    void inheritFrom(Draft owner) {
        boolean civilian = sectors.contains("CVL");
        if (country.isEmpty() && !owner.country.isEmpty()) {
            country = owner.country;
            if (owner.sectors.contains("PRE") && !civilian) {
                sectors.add("PRE");
            }
        }
        boolean vague = owner.sectors.equals(Set.of("GOV")) && !sectors.isEmpty();
        if (takes && !owner.sectors.isEmpty() && !vague) {
            sectors = new LinkedHashSet<>(owner.sectors);
            takes = false;
        }
        // "A truck of the soldiers" is a military target.
        boolean armed = owner.sectors.stream().anyMatch(ARMED::contains);
        if (kind == Kind.FACILITY && sectors.isEmpty() && armed) {
            sectors.addAll(owner.sectors);
        }
        group = group.isEmpty() ? owner.group : group;
    }

    Span span(ParsedDocument parsed) {
        return new Span(
                parsed.tokens().get(first).span().start(), parsed.tokens().get(last).span().end());
    }

    ActorMention mention(ParsedDocument parsed) {
        return new ActorMention(
                id(index),
                span(parsed),
                head,
                kind,
                present(name),
                present(country),
                List.copyOf(sectors),
                present(group),
                present(person),
                present(office),
                present(ethnicity),
                present(religion),
                sameAs < 0 ? Optional.empty() : Optional.of(id(sameAs)),
                rule);
    }

    private static String id(int index) {
        return "a" + (index + 1);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
