// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.actor.Entry.Flag;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.ActorMention.Kind;

/** Reads the lists of this stage and the countries into one table of phrases. */
final class ActorLists {
    private static final String FOLDER = "/org/sitrep/actor/";

    private static final List<String> MODIFIERS = List.of("MODIFIER", "QUANTITY", "NOBODY");

    private final Phrases phrases;

    /** Whose a name is: two bearers need marks, else the order of the files would decide. */
    private final Map<String, String> owners = new HashMap<>();

    private final Countries countries;
    private final Mistakes mistakes;

    private ActorLists(Countries countries, Mistakes mistakes, Phrases phrases) {
        this.countries = countries;
        this.mistakes = mistakes;
        this.phrases = phrases;
    }

    /**
     * The table of everything this stage knows by name. What a user's own lists say of a word
     * stands in the place of all that the bundled ones say of it.
     */
    static Phrases load(Countries countries, OwnCodebook own) {
        Phrases phrases = new Phrases();
        new ActorLists(countries, own.mistakes(), phrases).read(own::rows);
        phrases.keepWhatIsThere();
        ActorLists bundled = new ActorLists(countries, Mistakes.fatal(), phrases);
        bundled.countries();
        bundled.read(ActorLists::rows);
        return phrases;
    }

    private void read(Function<String, List<Tsv.Row>> rows) {
        rows.apply("roles.tsv").forEach(this::role);
        rows.apply("modifiers.tsv").forEach(this::modifier);
        rows.apply("organisations.tsv").forEach(r -> body(r, EntryType.ORGANISATION));
        rows.apply("groups.tsv").forEach(r -> body(r, EntryType.GROUP));
        rows.apply("leaders.tsv").forEach(this::leader);
        rows.apply("peoples.tsv").forEach(this::people);
        rows.apply("breakaways.tsv").forEach(this::breakaway);
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
            if (!Phrases.isShared(name)) {
                String before = owners.putIfAbsent(name, entry.name());
                if (before != null && !before.equals(entry.name())) {
                    mistakes.add(row, name + " is " + before + " already: mark it with ?");
                }
            }
        }
    }

    private void check(Tsv.Row row, boolean added, String words) {
        if (!added) {
            mistakes.add(row, "no words in " + words);
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
                    default -> {
                        mistakes.add(
                                row,
                                "unknown type "
                                        + row.cell(1)
                                        + Nearest.hint(row.cell(1), MODIFIERS));
                        yield EntryType.MODIFIER;
                    }
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
        String ethnicity = row.cell(1).equals("=") ? shortest(words) : row.cell(1);
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
            mistakes.add(row, "a people has an ethnicity or a religion");
        }
        add(row, words, entry);
    }

    private static String shortest(List<String> words) {
        return words.stream().min(Comparator.comparingInt(String::length)).orElse("");
    }

    /** names and adjectives, country, ethnicity. */
    private void breakaway(Tsv.Row row) {
        List<String> names = words(row);
        if (names.isEmpty()) {
            return;
        }
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
    private List<List<String>> actors(Tsv.Row row) {
        List<List<String>> actors = new ArrayList<>();
        for (String actor : Tsv.split(row.cell(0), ';')) {
            List<String> names = checked(row, Tsv.list(actor));
            if (!names.isEmpty()) {
                actors.add(names);
            }
        }
        return actors;
    }

    private List<String> words(Tsv.Row row) {
        return checked(row, row.list(0));
    }

    private List<String> checked(Tsv.Row row, List<String> words) {
        if (words.isEmpty()) {
            mistakes.add(row, "no words");
        }
        if (new HashSet<>(words).size() < words.size()) {
            mistakes.add(row, "repeated among " + words);
        }
        return words;
    }

    private List<String> sectors(Tsv.Row row, int column) {
        List<String> sectors = row.list(column);
        for (String sector : sectors) {
            if (!Plover.SECTORS.contains(sector)) {
                mistakes.add(
                        row, "unknown sector " + sector + Nearest.hint(sector, Plover.SECTORS));
            }
        }
        return sectors;
    }

    private String country(Tsv.Row row, String code) {
        if (!code.isEmpty()
                && !Plover.INTERNATIONAL.contains(code)
                && countries.byCode(code).isEmpty()) {
            mistakes.add(row, "unknown country " + code + countryHint(code));
        }
        return code;
    }

    /** A code is too short for a near one to be the one meant; but people write names. */
    private String countryHint(String name) {
        return countries.all().stream()
                .filter(country -> country.names().contains(name))
                .findFirst()
                .map(country -> "; did you mean " + country.alpha3() + "?")
                .orElse(
                        "; countries are given by three letters (ISO 3166-1 alpha-3), or by one of "
                                + String.join(" ", new TreeSet<>(Plover.INTERNATIONAL)));
    }

    private Kind kind(Tsv.Row row, String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        List<String> known = Arrays.stream(Kind.values()).map(Kind::name).toList();
        String what = name.isEmpty() ? "no kind" : "unknown kind " + name;
        mistakes.add(row, what + Nearest.hint(name, known));
        return Kind.PERSON;
    }

    private Flag flag(Tsv.Row row, String name) {
        if (name.isEmpty()) {
            return Flag.NONE;
        }
        for (Flag flag : Flag.values()) {
            if (flag.name().toLowerCase(Locale.ROOT).equals(name)) {
                return flag;
            }
        }
        List<String> known =
                Arrays.stream(Flag.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
        mistakes.add(row, "unknown flag " + name + Nearest.hint(name, known));
        return Flag.NONE;
    }

    private int year(Tsv.Row row, int column, int otherwise) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException problem) {
            mistakes.add(row, "no year: " + cell);
            return otherwise;
        }
    }
}
