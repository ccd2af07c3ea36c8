// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.actor.Entry.Flag;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.ActorMention.Kind;

/** Reads the lists of this stage and the countries into one table of phrases. */
final class ActorLists {
    private static final String FOLDER = "/org/sitrep/actor/";

    private static final Set<String> SECTORS =
            Set.of(
                    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
                    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP",
                    "PRE", "REL", "SOC");

    private static final Set<String> INTERNATIONAL =
            Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private final Phrases phrases = new Phrases();
    private final Countries countries;

    private ActorLists(Countries countries) {
        this.countries = countries;
    }

    /** The table of everything this stage knows by name. */
    static Phrases load(Countries countries) {
        ActorLists lists = new ActorLists(countries);
        lists.countries();
        rows("roles.tsv").forEach(lists::role);
        rows("modifiers.tsv").forEach(lists::modifier);
        rows("organisations.tsv").forEach(r -> lists.body(r, EntryType.ORGANISATION));
        rows("groups.tsv").forEach(r -> lists.body(r, EntryType.GROUP));
        rows("leaders.tsv").forEach(lists::leader);
        rows("peoples.tsv").forEach(lists::people);
        rows("breakaways.tsv").forEach(lists::breakaway);
        return lists.phrases;
    }

    static List<Tsv.Row> rows(String file) {
        return Tsv.read(ActorLists.class, FOLDER + file);
    }

    private void countries() {
        for (Countries.Country country : countries.all()) {
            add(country.names(), state(EntryType.COUNTRY, country));
            add(country.adjectives(), state(EntryType.ADJECTIVE, country));
            add(country.people(), state(EntryType.NATIONAL, country));
            add(country.seats(), state(EntryType.SEAT, country));
        }
    }

    private static Entry state(EntryType type, Countries.Country country) {
        List<String> sectors =
                switch (type) {
                    case SEAT -> List.of("GOV");
                    case NATIONAL -> List.of("CVL");
                    default -> List.of();
                };
        Kind kind = type == EntryType.NATIONAL ? Kind.PEOPLE : Kind.BODY;
        String ethnicity = country.adjectives().isEmpty() ? "" : country.adjectives().getFirst();
        return new Entry(
                type,
                country.name(),
                kind,
                country.alpha3(),
                sectors,
                "",
                ethnicity,
                "",
                Flag.NONE,
                0,
                9999);
    }

    private void add(List<String> names, Entry entry) {
        for (String name : names) {
            phrases.addName(name, entry);
        }
    }

    private void add(Tsv.Row row, List<String> names, Entry entry) {
        for (String name : names) {
            check(row, phrases.addName(name, entry), name);
        }
    }

    private static void check(Tsv.Row row, boolean added, String words) {
        if (!added) {
            throw row.fault("no words in " + words);
        }
    }

    /** words, kind, sectors, office, flag. */
    private void role(Tsv.Row row) {
        Kind kind = kind(row, row.cell(1));
        EntryType type = kind == Kind.FACILITY ? EntryType.FACILITY : EntryType.ROLE;
        Entry entry =
                new Entry(
                        type,
                        "",
                        kind,
                        "",
                        sectors(row, 2),
                        row.cell(3),
                        "",
                        "",
                        flag(row, row.cell(4)),
                        0,
                        9999);
        for (String word : words(row)) {
            check(row, phrases.addNoun(word, entry), word);
        }
    }

    /** words, type, sectors, flag. */
    private void modifier(Tsv.Row row) {
        EntryType type =
                switch (row.cell(1)) {
                    case "MODIFIER" -> EntryType.MODIFIER;
                    case "QUANTITY" -> EntryType.QUANTITY;
                    case "NOBODY" -> EntryType.NOBODY;
                    default -> throw row.fault("unknown type " + row.cell(1));
                };
        Entry entry =
                new Entry(
                        type,
                        "",
                        Kind.PEOPLE,
                        "",
                        sectors(row, 2),
                        "",
                        "",
                        "",
                        flag(row, row.cell(3)),
                        0,
                        9999);
        for (String word : words(row)) {
            boolean added =
                    type == EntryType.NOBODY
                            ? phrases.addName(word, entry)
                            : phrases.addWords(word, entry);
            check(row, added, word);
        }
    }

    /** names, country, sectors, from, until. */
    private void body(Tsv.Row row, EntryType type) {
        actors(row).forEach(names -> body(row, type, names));
    }

    private void body(Tsv.Row row, EntryType type, List<String> names) {
        Entry entry =
                new Entry(
                        type,
                        names.getFirst(),
                        Kind.BODY,
                        country(row, row.cell(1)),
                        sectors(row, 2),
                        "",
                        "",
                        "",
                        Flag.NONE,
                        year(row, 3, 0),
                        year(row, 4, 9999));
        add(row, names, entry);
    }

    /** names, country, sectors, office, from, until. */
    private void leader(Tsv.Row row) {
        actors(row).forEach(names -> leader(row, names));
    }

    private void leader(Tsv.Row row, List<String> names) {
        Entry entry =
                new Entry(
                        EntryType.LEADER,
                        names.getFirst(),
                        Kind.PERSON,
                        country(row, row.cell(1)),
                        sectors(row, 2),
                        row.cell(3),
                        "",
                        "",
                        Flag.NONE,
                        year(row, 4, 0),
                        year(row, 5, 9999));
        add(row, names, entry);
    }

    /** words, ethnicity, religion, country, sectors. */
    private void people(Tsv.Row row) {
        actors(row).forEach(words -> people(row, words));
    }

    private void people(Tsv.Row row, List<String> words) {
        String ethnicity = row.cell(1).equals("=") ? words.getFirst() : row.cell(1);
        Entry entry =
                new Entry(
                        EntryType.PEOPLE,
                        words.getFirst(),
                        Kind.PEOPLE,
                        country(row, row.cell(3)),
                        sectors(row, 4),
                        "",
                        ethnicity,
                        row.cell(2),
                        Flag.NONE,
                        0,
                        9999);
        if (row.cell(1).isEmpty() && row.cell(2).isEmpty()) {
            throw row.fault("a people has an ethnicity or a religion");
        }
        add(row, words, entry);
    }

    /** names and adjectives, country, ethnicity. */
    private void breakaway(Tsv.Row row) {
        List<String> names = words(row);
        Entry entry =
                new Entry(
                        EntryType.BREAKAWAY,
                        names.getFirst(),
                        Kind.BODY,
                        country(row, row.cell(1)),
                        List.of("PRE"),
                        "",
                        row.cell(2),
                        "",
                        Flag.NONE,
                        0,
                        9999);
        add(row, names, entry);
    }

    /** The actors of a row, parted by semicolons, each with its names, the canonical one first. */
    private static List<List<String>> actors(Tsv.Row row) {
        List<List<String>> actors = new ArrayList<>();
        for (String actor : Tsv.split(row.cell(0), ';')) {
            actors.add(checked(row, Tsv.list(actor)));
        }
        return actors;
    }

    private static List<String> words(Tsv.Row row) {
        return checked(row, row.list(0));
    }

    private static List<String> checked(Tsv.Row row, List<String> words) {
        if (words.isEmpty()) {
            throw row.fault("no words");
        }
        if (new HashSet<>(words).size() < words.size()) {
            throw row.fault("repeated among " + words);
        }
        return words;
    }

    private static List<String> sectors(Tsv.Row row, int column) {
        List<String> sectors = row.list(column);
        for (String sector : sectors) {
            if (!SECTORS.contains(sector)) {
                throw row.fault("unknown sector " + sector);
            }
        }
        return sectors;
    }

    private String country(Tsv.Row row, String code) {
        if (!code.isEmpty() && !INTERNATIONAL.contains(code) && countries.byCode(code).isEmpty()) {
            throw row.fault("unknown country " + code);
        }
        return code;
    }

    private static Kind kind(Tsv.Row row, String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw row.fault("unknown kind " + name);
    }

    private static Flag flag(Tsv.Row row, String name) {
        if (name.isEmpty()) {
            return Flag.NONE;
        }
        for (Flag flag : Flag.values()) {
            if (flag.name().toLowerCase(Locale.ROOT).equals(name)) {
                return flag;
            }
        }
        throw row.fault("unknown flag " + name);
    }

    private static int year(Tsv.Row row, int column, int otherwise) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException problem) {
            throw row.fault("no year: " + cell);
        }
    }
}
