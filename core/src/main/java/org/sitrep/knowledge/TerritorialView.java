// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sitrep.model.Place;

/**
 * A convention about which country disputed territories are filed under.
 *
 * <p>A view is no judgement and no part of what a report says. It changes the country of places in
 * the territories that it speaks of, and of no others; where it is silent the gazetteer's own
 * filing stands. Sources: {@code territories.tsv}, {@code views.tsv}, or a file of the user's.
 * Immutable, so safe for many threads.
 */
public final class TerritorialView {
    /** The name of the view that changes nothing. */
    public static final String GAZETTEER = "gazetteer";

    private static final String NOBODY = "-";
    private static final String BASE = "base";
    private static final String AREA = "area";
    private static final String VIEWS = "/org/sitrep/knowledge/views.tsv";

    private final List<Filing> filings;

    /** Half-open: from a day, until the day on which it no longer holds. */
    private record Rule(Optional<String> country, LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private record Filing(Territories.Territory territory, List<Rule> rules) {}

    /**
     * What a view says of a place.
     *
     * @param territory id of the territory that the place lies in: {@code crimea}
     * @param country ISO 3166-1 alpha-3; empty when the view files it under none
     */
    public record Verdict(String territory, Optional<String> country) {}

    private TerritorialView(List<Filing> filings) {
        this.filings = List.copyOf(filings);
    }

    /** The view of the gazetteer: every place stays as it is filed. */
    public static TerritorialView gazetteer() {
        return new TerritorialView(List.of());
    }

    /** The names of the bundled views, the default one among them. */
    public static List<String> names() {
        TreeSet<String> names = new TreeSet<>(List.of(GAZETTEER));
        Tsv.read(TerritorialView.class, VIEWS).forEach(row -> names.add(row.cell(0)));
        return List.copyOf(names);
    }

    /** The bundled view of the name; empty when there is none. */
    public static Optional<TerritorialView> bundled(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        Builder builder = new Builder(Territories.bundled(), Mistakes.fatal());
        builder.addBundled(name);
        return Optional.of(builder.view());
    }

    /**
     * Reads a view of the user's own.
     *
     * @throws IOException when the file cannot be read
     * @throws CodebookException when it has mistakes, with all of them
     */
    public static TerritorialView read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException problem) {
            throw new CodebookException(
                    "the view", List.of(name + ":1: not UTF-8; save the file as UTF-8"));
        }
        return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Reads a view from its text; the name is for messages. */
    static TerritorialView parse(String name, String text) throws IOException {
        Mistakes mistakes = Mistakes.collected();
        Builder builder = new Builder(Territories.bundled(), mistakes);
        List<Tsv.Row> rows = Tsv.read(name, new StringReader(text));
        builder.addOwn(rows);
        if (rows.isEmpty()) {
            mistakes.add(name, 1, "the file holds no row");
        }
        if (!mistakes.all().isEmpty()) {
            throw new CodebookException("the view", mistakes.all());
        }
        return builder.view();
    }

    /**
     * What the view says of a place; empty when it says nothing, because the place lies in none of
     * its territories or no rule holds on the day.
     *
     * @param day a day on which the place is spoken of; {@link LocalDate#MAX} for what holds last
     */
    public Optional<Verdict> of(Place place, LocalDate day) {
        // The last day there is lies within a rule that has no end.
        LocalDate known = day.equals(LocalDate.MAX) ? day.minusDays(1) : day;
        for (Filing filing : filings) {
            if (filing.territory().contains(place)) {
                for (Rule rule : filing.rules()) {
                    if (rule.holds(known)) {
                        return Optional.of(new Verdict(filing.territory().id(), rule.country()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Collects rows, and complains of those that are wrong. */
    private static final class Builder {
        private final Countries countries = Countries.bundled();
        private final List<Territories.Territory> territories;
        private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
        private final Mistakes mistakes;

        Builder(List<Territories.Territory> bundled, Mistakes mistakes) {
            territories = new ArrayList<>(bundled);
            this.mistakes = mistakes;
        }

        void addBundled(String view) {
            for (Tsv.Row row : Tsv.read(TerritorialView.class, VIEWS)) {
                if (row.cell(0).equals(view)) {
                    rule(row, 1).ifPresent(rule -> put(row.cell(1), rule));
                }
            }
        }

        /** Rows of the user's come before those of the view that they build on. */
        void addOwn(List<Tsv.Row> rows) {
            int own = 0;
            for (Tsv.Row row : rows) {
                if (row.cell(0).equals(AREA)) {
                    Tsv.Row shape =
                            new Tsv.Row(
                                    row.file(),
                                    row.line(),
                                    row.cells().subList(1, row.cells().size()));
                    Optional<Territories.Territory> area =
                            Territories.territory(shape, countries, ids(), mistakes);
                    if (area.isPresent()) {
                        territories.add(own++, area.get());
                    }
                }
            }
            for (Tsv.Row row : rows) {
                if (!List.of(AREA, BASE).contains(row.cell(0))) {
                    rule(row, 0).ifPresent(rule -> put(row.cell(0), rule));
                }
            }
            for (Tsv.Row row : rows) {
                if (row.cell(0).equals(BASE)) {
                    if (names().contains(row.cell(1))) {
                        addBundled(row.cell(1));
                    } else {
                        mistakes.add(
                                row,
                                "unknown view " + row.cell(1) + Nearest.hint(row.cell(1), names()));
                    }
                }
            }
        }

        private void put(String territory, Rule rule) {
            rules.computeIfAbsent(territory, id -> new ArrayList<>()).add(rule);
        }

        private List<String> ids() {
            return territories.stream().map(Territories.Territory::id).toList();
        }

        /** The columns territory, country, from, until, why, from the given one on. */
        private Optional<Rule> rule(Tsv.Row row, int column) {
            String territory = row.cell(column);
            String country = row.cell(column + 1);
            if (row.cells().size() > column + 5) {
                mistakes.add(row, "more than the columns territory, country, from, until, why");
                return Optional.empty();
            }
            if (row.cells().size() == 1 && territory.contains(" ")) {
                mistakes.add(row, "one column; columns are separated by a tab, not by spaces");
                return Optional.empty();
            }
            if (!ids().contains(territory)) {
                mistakes.add(
                        row, "unknown territory " + territory + Nearest.hint(territory, ids()));
                return Optional.empty();
            }
            if (!country.equals(NOBODY) && !Territories.isCountry(countries, country)) {
                mistakes.add(
                        row,
                        "unknown country \""
                                + country
                                + "\": three letters of ISO 3166-1, or - for none"
                                + Territories.countryHint(countries, country));
                return Optional.empty();
            }
            LocalDate from = day(row, column + 2, LocalDate.MIN);
            LocalDate until = day(row, column + 3, LocalDate.MAX);
            if (!from.isBefore(until)) {
                mistakes.add(row, "it ends on " + until + " and begins no earlier");
                return Optional.empty();
            }
            return Optional.of(
                    new Rule(Optional.of(country).filter(c -> !c.equals(NOBODY)), from, until));
        }

        private LocalDate day(Tsv.Row row, int column, LocalDate open) {
            String cell = row.cell(column);
            if (cell.isEmpty()) {
                return open;
            }
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException problem) {
                mistakes.add(row, "\"" + cell + "\" is no day; days are written 2014-03-18");
                return open;
            }
        }

        TerritorialView view() {
            List<Filing> filings = new ArrayList<>();
            for (Territories.Territory territory : territories) {
                List<Rule> its = rules.get(territory.id());
                if (its != null) {
                    filings.add(new Filing(territory, List.copyOf(its)));
                }
            }
            return new TerritorialView(filings);
        }
    }
}
