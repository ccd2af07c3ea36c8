// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.sitrep.evaluate.Reliability;
import org.sitrep.evaluate.Reliability.Pair;

/** How far two coders agree, over every document that both coded. */
final class Agreements {
    private Agreements() {}

    static Agreement of(Handle handle, String first, String second) {
        List<Long> documents = common(handle, first, second);
        List<DoubleCoding> codings = new ArrayList<>();
        for (long n : documents) {
            codings.add(
                    DoubleCoding.of(
                            n,
                            Documents.machine(handle, n).orElseThrow(),
                            LogTable.ofDocument(handle, n),
                            first,
                            second));
        }
        List<DoubleCoding.Beside> events =
                codings.stream().flatMap(coding -> coding.events().stream()).toList();
        List<AgreementRow> rows = new ArrayList<>();
        rows.add(exists(events));
        for (CodedField field : CodedField.all()) {
            rows.add(row(field, events));
        }
        return new Agreement(
                documents,
                rows,
                codings.stream().flatMap(coding -> coding.disagreements().stream()).toList());
    }

    /** Documents on which both wrote, or that are set for both. */
    private static List<Long> common(Handle handle, String first, String second) {
        Set<Long> common = new TreeSet<>(LogTable.documents(handle, first));
        common.retainAll(LogTable.documents(handle, second));
        for (DocumentRow row : Documents.page(handle, 0, Integer.MAX_VALUE)) {
            if (row.coders().contains(first) && row.coders().contains(second)) {
                common.add(row.n());
            }
        }
        return List.copyOf(common);
    }

    /** What both reject is a unit too: they agree that the machine was wrong. */
    private static AgreementRow exists(List<DoubleCoding.Beside> events) {
        List<Pair<String>> units = new ArrayList<>();
        for (DoubleCoding.Beside event : events) {
            units.add(
                    new Pair<>(
                            event.first().isPresent() ? "yes" : "no",
                            event.second().isPresent() ? "yes" : "no"));
        }
        return new AgreementRow(
                CodedField.EXISTS,
                units.size(),
                same(units),
                CodedField.interval(Reliability.nominalAlpha(units)),
                CodedField.interval(Reliability.kappa(units)));
    }

    private static AgreementRow row(CodedField field, List<DoubleCoding.Beside> events) {
        List<Pair<EventRow>> both = new ArrayList<>();
        List<Pair<String>> values = new ArrayList<>();
        for (DoubleCoding.Beside event : events) {
            if (event.first().isEmpty() || event.second().isEmpty()) {
                continue;
            }
            Optional<String> one = field.value().apply(event.first().get());
            Optional<String> two = field.value().apply(event.second().get());
            if (one.isPresent() && two.isPresent()) {
                both.add(new Pair<>(event.first().get(), event.second().get()));
                values.add(new Pair<>(one.get(), two.get()));
            }
        }
        return new AgreementRow(
                field.name(),
                values.size(),
                same(values),
                CodedField.interval(field.measure().apply(both)),
                field.isCategory()
                        ? CodedField.interval(Reliability.kappa(values))
                        : Optional.empty());
    }

    private static int same(List<Pair<String>> pairs) {
        return (int) pairs.stream().filter(pair -> pair.first().equals(pair.second())).count();
    }
}
