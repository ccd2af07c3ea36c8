// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.io.IOException;
import java.util.Map;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.TollKind;

/** The incident format: one line of JSON for each happening that the documents tell of. */
public final class IncidentWriter {
    private IncidentWriter() {}

    /** The line of an incident, without the line's end. */
    public static String line(Incident incident) {
        return Json.line(json -> incident(json, incident));
    }

    /** The line of a copy, without the line's end. */
    public static String line(Incident.Copy copy) {
        return Json.line(
                json -> {
                    json.text("schema", "sitrep.copy/1");
                    copy(json, copy);
                });
    }

    private static void incident(Json json, Incident incident) throws IOException {
        json.text("schema", "sitrep.incident/1");
        json.text("id", incident.id());
        json.text("type", incident.typeName());
        if (incident.ownType().isPresent()) {
            json.text("like", incident.type().name());
        }
        json.list(
                "members",
                incident.members(),
                member -> {
                    json.text("document", member.document());
                    json.text("event", member.event());
                });
        json.number("independent_sources", incident.independentSources());
        json.list("copies", incident.copies(), copy -> copy(json, copy));
        if (incident.period().isPresent()) {
            json.day("from", incident.period().get().from());
            json.day("until", incident.period().get().until());
        }
        if (incident.scene().isPresent()) {
            json.object("place", body -> scene(body, incident.scene().get()));
        }
        json.list("accounts", incident.accounts(), account -> account(json, account));
        if (incident.dead().isPresent()) {
            json.object("dead", body -> summary(body, incident.dead().get()));
        }
    }

    private static void scene(Json json, Incident.Scene scene) throws IOException {
        json.measure("lat", scene.latitude());
        json.measure("lon", scene.longitude());
        json.text("country", scene.country());
        json.text("name", scene.name());
        json.word("precision", scene.resolution());
    }

    private static void summary(Json json, Incident.Summary summary) throws IOException {
        json.number("low", summary.low());
        json.number("best", summary.best());
        json.number("high", summary.high());
        json.text("rule", summary.rule());
    }

    private static void copy(Json json, Incident.Copy copy) throws IOException {
        json.text("document", copy.document());
        json.text("copy_of", copy.copyOf());
        json.share("similarity", copy.similarity());
        json.listIfAny(
                "differences",
                copy.differences(),
                difference -> {
                    json.text("here", difference.here());
                    json.text("there", difference.there());
                });
    }

    private static void account(Json json, Account account) throws IOException {
        json.text("by", account.by());
        json.text("by_country", account.byCountry());
        json.words("by_sectors", account.bySectors());
        json.words("documents", account.documents());
        json.words("actor", account.actor());
        json.words("recipient", account.recipient());
        for (Map.Entry<TollKind, Bounds> toll : account.tolls().entrySet()) {
            json.object(
                    Json.word(toll.getKey()),
                    body -> {
                        body.number("low", toll.getValue().low());
                        body.number("high", toll.getValue().high());
                    });
        }
        json.word("stance", account.stance());
        json.word("certainty", account.certainty());
    }
}
