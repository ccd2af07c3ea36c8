// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.crosswalk.AcledType;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;

/**
 * ACLED's disorder types and kinds of actor: {@code acled-codes.tsv} beside this class. Immutable,
 * so safe for many threads.
 */
final class AcledCodes {
    private final Map<String, List<String>> disorders = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> crowds = new ArrayList<>();
    private Optional<Kind> external = Optional.empty();

    /** A kind of actor: {@code Rebel group}, 2. */
    record Kind(String name, int number) {}

    /**
     * A row.
     *
     * @param words sectors, or event types
     * @param when {@code acts}, {@code suffers} or empty
     */
    private record Rule(Kind kind, List<String> words, String when) {
        boolean holds(boolean acts) {
            return when.isEmpty() || when.equals("acts") == acts;
        }
    }

    private AcledCodes() {}

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    static AcledCodes bundled() {
        AcledCodes codes = new AcledCodes();
        for (Tsv.Row row : Tsv.read(AcledCodes.class, "/org/sitrep/profile/acled-codes.tsv")) {
            switch (row.cell(0)) {
                case "disorder" -> codes.disorders.put(row.cell(1), row.list(2));
                case "inter" -> codes.inter(row);
                case "crowd" -> codes.crowds.add(rule(row));
                default -> throw row.fault("disorder, inter or crowd, not " + row.cell(0));
            }
        }
        return codes;
    }

    private void inter(Tsv.Row row) {
        Rule rule = rule(row);
        for (String sector : rule.words()) {
            if (!Plover.SECTORS.contains(sector)) {
                throw row.fault("unknown sector " + sector);
            }
        }
        if (rule.words().isEmpty()) {
            external = Optional.of(rule.kind());
        } else {
            rules.add(rule);
        }
    }

    private static Rule rule(Tsv.Row row) {
        if (!List.of("", "acts", "suffers").contains(row.cell(4))) {
            throw row.fault("acts, suffers or nothing, not " + row.cell(4));
        }
        try {
            return new Rule(
                    new Kind(row.cell(1), Integer.parseInt(row.cell(2))), row.list(3), row.cell(4));
        } catch (NumberFormatException e) {
            throw row.fault("no number: " + row.cell(2));
        }
    }

    /** The disorder types of an event; one of ACLED's sub-event types has two. */
    List<String> disorders(AcledType type) {
        return disorders.getOrDefault(
                type.subEventType(), disorders.getOrDefault(type.eventType(), List.of()));
    }

    /**
     * The kind of an actor; empty when too little is told of it.
     *
     * @param acts whether it acts, or something is done to it
     * @param country of the place
     */
    Optional<Kind> kind(Party party, AcledType type, boolean acts, Optional<String> country) {
        Optional<Kind> kind =
                rules.stream()
                        .filter(rule -> rule.holds(acts))
                        .filter(rule -> party.sectors().stream().anyMatch(rule.words()::contains))
                        .findFirst()
                        .map(Rule::kind);
        boolean forces = kind.filter(k -> k.number() == 1).isPresent();
        if (forces && isForeign(party, country)) {
            return external;
        }
        if (kind.isEmpty() || kind.get().number() == 7) {
            Optional<Kind> crowd =
                    crowds.stream()
                            .filter(r -> r.holds(acts) && r.words().contains(type.eventType()))
                            .findFirst()
                            .map(Rule::kind);
            return crowd.or(() -> kind);
        }
        return kind;
    }

    private static boolean isForeign(Party party, Optional<String> country) {
        return party.country().isPresent()
                && country.isPresent()
                && !party.country().equals(country);
    }

    /** Whether the people bear no arms. */
    static boolean isCivilian(Optional<Kind> kind) {
        return kind.filter(k -> k.number() == 6 || k.number() == 7).isPresent();
    }

    /** Both kinds: {@code State forces-Rebel group}, {@code Protesters only}; or 12, 60. */
    static Optional<String> interaction(
            Optional<Kind> first, Optional<Kind> second, boolean numeric) {
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty() || second.isEmpty()) {
            Kind alone = first.or(() -> second).orElseThrow();
            return Optional.of(numeric ? alone.number() + "0" : alone.name() + " only");
        }
        boolean ordered = first.get().number() <= second.get().number();
        Kind low = ordered ? first.get() : second.get();
        Kind high = ordered ? second.get() : first.get();
        return Optional.of(
                numeric
                        ? String.valueOf(low.number() * 10 + high.number())
                        : low.name() + "-" + high.name());
    }
}
