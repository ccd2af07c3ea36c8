// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.EventRow.Days;
import org.sitrep.store.EventRow.Party;
import org.sitrep.store.EventRow.Spot;

/** The table of events: rows in and out. Lists of words stand between bars: {@code |a|b|}. */
final class Events {
    private static final List<String> COLUMNS =
            List.of(
                    "key",
                    "document",
                    "ordinal",
                    "event",
                    "happening",
                    "type",
                    "modes",
                    "contexts",
                    "status",
                    "historical",
                    "state",
                    "rejected",
                    "version",
                    "trigger_text",
                    "score",
                    "day_from",
                    "day_until",
                    "day_precision",
                    "place_name",
                    "lat",
                    "lon",
                    "radius_km",
                    "place_precision",
                    "country",
                    "admin1",
                    "actor",
                    "actor_countries",
                    "actor_sectors",
                    "recipient",
                    "recipient_countries",
                    "recipient_sectors",
                    "countries",
                    "dead_low",
                    "dead_high",
                    "injured_low",
                    "injured_high");

    static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + " FROM event";

    /** Columns in a row. */
    static final int WIDTH = COLUMNS.size();

    /** The beginning of a query with one more column, from more than one table. */
    static final String SELECT_WITH = "SELECT event." + String.join(", event.", COLUMNS) + ", ";

    private Events() {}

    static boolean exists(Handle handle, String key) {
        return handle.createQuery("SELECT count(*) FROM event WHERE key = :key")
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static List<EventRow> ofDocument(Handle handle, long document) {
        return handle.createQuery(SELECT + " WHERE document = :document ORDER BY ordinal")
                .bind("document", document)
                .map(Events::row)
                .list();
    }

    /** Puts rows in the place of those of the document. */
    static void replace(Handle handle, long document, List<EventRow> rows) {
        handle.createUpdate("DELETE FROM event WHERE document = :document")
                .bind("document", document)
                .execute();
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO event ("
                                + String.join(", ", COLUMNS)
                                + ") VALUES (:"
                                + String.join(", :", COLUMNS)
                                + ")");
        int ordinal = 0;
        for (EventRow row : rows) {
            bind(batch, row, ordinal++);
            batch.add();
        }
        batch.execute();
    }

    private static void bind(PreparedBatch batch, EventRow row, int ordinal) {
        batch.bind("key", row.key())
                .bind("document", row.document())
                .bind("ordinal", (long) ordinal)
                .bind("event", row.event())
                .bind("happening", row.happening())
                .bind("type", row.type())
                .bind("modes", bars(row.modes()))
                .bind("contexts", bars(row.contexts()))
                .bind("status", row.status())
                .bind("historical", row.historical() ? 1L : 0L)
                .bind("state", row.state().word())
                .bind("rejected", row.rejected() ? 1L : 0L)
                .bind("version", row.version())
                .bind("trigger_text", row.trigger())
                .bind("score", row.score())
                .bind("day_from", row.period().from().map(LocalDate::toEpochDay).orElse(null))
                .bind("day_until", row.period().until().map(LocalDate::toEpochDay).orElse(null))
                .bind("day_precision", row.period().precision().orElse(null))
                .bind("dead_low", number(row.deadLow()))
                .bind("dead_high", number(row.deadHigh()))
                .bind("injured_low", number(row.injuredLow()))
                .bind("injured_high", number(row.injuredHigh()))
                .bind("countries", bars(countries(row)));
        bindPlace(batch, row.place());
        bindParty(batch, "actor", row.actor());
        bindParty(batch, "recipient", row.recipient());
    }

    private static void bindPlace(PreparedBatch batch, Optional<Spot> place) {
        batch.bind("place_name", place.map(Spot::name).orElse(null))
                .bind("lat", place.map(Spot::latitude).map(Events::number).orElse(null))
                .bind("lon", place.map(Spot::longitude).map(Events::number).orElse(null))
                .bind("radius_km", place.map(Spot::radiusKm).map(Events::number).orElse(null))
                .bind("place_precision", place.map(Spot::precision).orElse(null))
                .bind("country", place.flatMap(Spot::country).orElse(null))
                .bind("admin1", place.flatMap(Spot::admin1).orElse(null));
    }

    private static void bindParty(PreparedBatch batch, String role, Optional<Party> party) {
        batch.bind(role, party.map(Party::text).orElse(null))
                .bind(role + "_countries", party.map(each -> bars(each.countries())).orElse(null))
                .bind(role + "_sectors", party.map(each -> bars(each.sectors())).orElse(null));
    }

    private static Set<String> countries(EventRow row) {
        Set<String> countries = new LinkedHashSet<>();
        row.place().flatMap(Spot::country).ifPresent(countries::add);
        row.actor().ifPresent(party -> countries.addAll(party.countries()));
        row.recipient().ifPresent(party -> countries.addAll(party.countries()));
        return countries;
    }

    private static @Nullable Long number(OptionalInt value) {
        return value.isPresent() ? Long.valueOf(value.getAsInt()) : null;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    /** Words between bars, a bar at either end; nothing for no words. */
    static String bars(Iterable<String> words) {
        String joined = String.join("|", words);
        return joined.isEmpty() ? "" : "|" + joined + "|";
    }

    static List<String> words(@Nullable String bars) {
        return bars == null || bars.length() < 3
                ? List.of()
                : List.of(bars.substring(1, bars.length() - 1).split("\\|"));
    }

    /** Reads a row; by number of the column, since by name each costs a search. */
    static EventRow row(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String place = row.getString(19);
        return new EventRow(
                row.getString(1),
                row.getLong(2),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                words(row.getString(7)),
                words(row.getString(8)),
                row.getString(9),
                row.getLong(10) != 0,
                State.of(row.getString(11)).orElse(State.AUTO),
                row.getLong(12) != 0,
                row.getLong(13),
                row.getString(14),
                row.getDouble(15),
                new Days(day(row, 16), day(row, 17), Optional.ofNullable(row.getString(18))),
                place == null
                        ? Optional.empty()
                        : Optional.of(
                                new Spot(
                                        place,
                                        real(row, 20),
                                        real(row, 21),
                                        real(row, 22),
                                        row.getString(23),
                                        Optional.ofNullable(row.getString(24)),
                                        Optional.ofNullable(row.getString(25)))),
                party(row, 26),
                party(row, 29),
                whole(row, 33),
                whole(row, 34),
                whole(row, 35),
                whole(row, 36),
                List.of());
    }

    private static Optional<Party> party(ResultSet row, int first) throws SQLException {
        @Nullable String text = row.getString(first);
        return text == null
                ? Optional.empty()
                : Optional.of(
                        new Party(
                                text,
                                words(row.getString(first + 1)),
                                words(row.getString(first + 2))));
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(value));
    }

    private static OptionalInt whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static OptionalDouble real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
