// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Place;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toponym;

/** Files the places of a document under the countries that a view gives them. */
final class Views {
    private Views() {}

    /**
     * The document with the countries of its places as the view has them on the report date; as it
     * has them last when no report date is known. The rule of a place that changed ends in {@code
     * +view.} and the territory.
     */
    static ResolvedDocument seen(ResolvedDocument resolved, TerritorialView view) {
        LocalDate day =
                resolved.times().report().date().map(PartialDate::from).orElse(LocalDate.MAX);
        List<Toponym> toponyms = new ArrayList<>(resolved.toponyms().size());
        for (Toponym toponym : resolved.toponyms()) {
            toponyms.add(seen(toponym, view, day));
        }
        return new ResolvedDocument(
                resolved.parsed(), resolved.times(), toponyms, resolved.actors());
    }

    private static Toponym seen(Toponym toponym, TerritorialView view, LocalDate day) {
        Optional<Place> place = toponym.place().map(it -> seen(it, view, day));
        String rule = toponym.rule();
        if (!place.equals(toponym.place())) {
            rule +=
                    toponym.place()
                            .flatMap(it -> view.of(it, day))
                            .map(verdict -> "+view." + verdict.territory())
                            .orElse("");
        }
        return new Toponym(
                toponym.id(),
                toponym.span(),
                toponym.use(),
                place,
                toponym.resolution(),
                toponym.candidates().stream().map(it -> seen(it, view, day)).toList(),
                rule);
    }

    private static Place seen(Place place, TerritorialView view, LocalDate day) {
        return view.of(place, day)
                .map(
                        verdict ->
                                new Place(
                                        place.id(),
                                        place.name(),
                                        verdict.country(),
                                        place.admin1(),
                                        place.admin2(),
                                        place.feature(),
                                        place.latitude(),
                                        place.longitude(),
                                        place.radiusKm(),
                                        place.population()))
                .orElse(place);
    }
}
