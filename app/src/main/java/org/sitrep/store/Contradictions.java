// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.export.Phrases;
import org.sitrep.model.Claim;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.TollKind;

/**
 * What the accounts of an incident say against each other: tolls that cannot both be right, denials
 * beside assertions, other perpetrators.
 */
final class Contradictions {
    /** Most that is told of one incident; a matrix of accounts shows the rest. // guess */
    private static final int TOLD = 3;

    private Contradictions() {}

    /** In words; empty when the accounts can all be right. */
    static String of(Incident incident) {
        List<String> found = new ArrayList<>();
        List<Account> accounts = incident.accounts();
        for (TollKind kind : TollKind.values()) {
            toll(accounts, kind).ifPresent(found::add);
        }
        denial(accounts).ifPresent(found::add);
        perpetrators(accounts).ifPresent(found::add);
        return Trees.clean(String.join("; ", found.subList(0, Math.min(TOLD, found.size()))));
    }

    /** The first two accounts whose bounds do not meet. */
    private static Optional<String> toll(List<Account> accounts, TollKind kind) {
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                Optional<Bounds> one = bounds(accounts.get(i), kind);
                Optional<Bounds> two = bounds(accounts.get(j), kind);
                if (one.isPresent() && two.isPresent() && apart(one.get(), two.get())) {
                    return Optional.of(
                            Phrases.bounds(one.get().low(), one.get().high())
                                    + " "
                                    + kind.name().toLowerCase(java.util.Locale.ROOT)
                                    + " by "
                                    + name(accounts.get(i))
                                    + ", "
                                    + Phrases.bounds(two.get().low(), two.get().high())
                                    + " by "
                                    + name(accounts.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Bounds> bounds(Account account, TollKind kind) {
        return Optional.ofNullable(account.tolls().get(kind));
    }

    private static boolean apart(Bounds one, Bounds two) {
        return below(one.high(), two.low()) || below(two.high(), one.low());
    }

    private static boolean below(OptionalInt high, OptionalInt low) {
        return high.isPresent() && low.isPresent() && high.getAsInt() < low.getAsInt();
    }

    private static Optional<String> denial(List<Account> accounts) {
        Optional<Account> denies =
                accounts.stream().filter(a -> a.stance() == Claim.Stance.DENIES).findFirst();
        boolean asserted = accounts.stream().anyMatch(a -> a.stance() != Claim.Stance.DENIES);
        return denies.filter(account -> asserted).map(account -> "denied by " + name(account));
    }

    /** Accounts that name perpetrators of countries none of which both name. */
    private static Optional<String> perpetrators(List<Account> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                Set<String> one = countries(accounts.get(i));
                Set<String> two = countries(accounts.get(j));
                if (!one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains)) {
                    return Optional.of(
                            "by "
                                    + String.join(", ", accounts.get(i).actor())
                                    + " as told by "
                                    + name(accounts.get(i))
                                    + ", by "
                                    + String.join(", ", accounts.get(j).actor())
                                    + " as told by "
                                    + name(accounts.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    /** The countries of {@code AZE MIL} and {@code ARM}; codes without one are left out. */
    private static Set<String> countries(Account account) {
        Set<String> countries = new TreeSet<>();
        for (String code : account.actor()) {
            String first = code.split(" ")[0];
            if (first.length() == 3 && !org.sitrep.knowledge.Plover.SECTORS.contains(first)) {
                countries.add(first);
            }
        }
        return countries;
    }

    private static String name(Account account) {
        return account.by().orElse("the reporters");
    }

    /** The contradictions by event key. */
    static Map<String, String> byKey(List<IncidentRow> incidents) {
        Map<String, String> words = new java.util.TreeMap<>();
        for (IncidentRow incident : incidents) {
            if (!incident.contradiction().isEmpty()) {
                incident.keys().forEach(key -> words.put(key, incident.contradiction()));
            }
        }
        return words;
    }
}
