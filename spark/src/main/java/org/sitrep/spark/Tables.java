// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Account;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.Document;
import org.sitrep.model.Input;
import org.sitrep.model.PartialDate;
import org.sitrep.profile.Column;
import org.sitrep.profile.ColumnType;
import org.sitrep.profile.PlainRows;
import scala.Tuple2;

/** The tables that are written as Parquet: their columns, and the rows of what was coded. */
final class Tables {
    private Tables() {}

    /** One row for each line: what a reader asks first, and the line whole. */
    static StructType records() {
        return new StructType(
                new StructField[] {
                    field("id", DataTypes.StringType),
                    field("path", DataTypes.StringType),
                    field("sha256", DataTypes.StringType),
                    field("warc_offset", DataTypes.LongType),
                    field("outcome", DataTypes.StringType),
                    field("reason", DataTypes.StringType),
                    field("title", DataTypes.StringType),
                    field("url", DataTypes.StringType),
                    field("outlet", DataTypes.StringType),
                    field("language", DataTypes.StringType),
                    field("report_date", DataTypes.DateType),
                    field("events", DataTypes.IntegerType),
                    field("claims", DataTypes.IntegerType),
                    field("record", DataTypes.StringType)
                });
    }

    /**
     * What the tables need of a line, or the account of a partition, which comes behind its lines.
     *
     * @param record a row of {@link #records}
     * @param events rows of {@link #events}
     */
    record Read(@Nullable Row record, ArrayList<Row> events, @Nullable Account account)
            implements Serializable {
        /** Whether the document was coded, with or without events. */
        boolean isCoded() {
            return record != null
                    && ("coded".equals(record.get(4)) || "empty".equals(record.get(4)));
        }

        /** Id and line; of lines only. */
        Tuple2<String, String> line() {
            Row row = Objects.requireNonNull(record);
            return new Tuple2<>(row.getString(0), row.getString(row.length() - 1));
        }
    }

    /** Reads lines, each once: taking one apart costs a good part of what coding it costs. */
    static Iterator<Read> read(Iterator<String> lines) {
        PlainRows tables = new PlainRows();
        List<Column> columns = tables.eventColumns();
        Account account = new Account();
        return new Iterator<>() {
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public Read next() {
                if (!lines.hasNext()) {
                    ended = true;
                    return new Read(null, new ArrayList<>(), account);
                }
                String text = lines.next();
                try {
                    RecordLine line = RecordReader.read(text);
                    account.finished(line);
                    ArrayList<Row> events = new ArrayList<>();
                    if (line instanceof RecordLine.Coded(var coded)) {
                        tables.events(coded, cells -> events.add(row(columns, cells)));
                    }
                    return new Read(record(line, text), events, null);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }
        };
    }

    private static Row record(RecordLine read, String line) {
        return switch (read) {
            case RecordLine.Coded(var coded) -> {
                Document document = coded.document();
                yield row(
                        line,
                        document.id(),
                        document.input(),
                        coded.events().isEmpty() ? "empty" : "coded",
                        null,
                        document.title().orElse(null),
                        document.url().orElse(null),
                        document.outlet().orElse(null),
                        document.language(),
                        coded.resolved()
                                .times()
                                .report()
                                .date()
                                .map(PartialDate::from)
                                .orElse(null),
                        coded.events().size(),
                        coded.claims().size());
            }
            case RecordLine.Copied copied -> rest(line, copied.id(), copied.input(), "copy", null);
            case RecordLine.Skipped skipped ->
                    rest(line, skipped.id(), skipped.input(), "skipped", skipped.reason());
            case RecordLine.Rejected(var rejection) ->
                    rest(
                            line,
                            rejection.id(),
                            rejection.input(),
                            "rejected",
                            rejection.reason().code());
        };
    }

    private static Row rest(
            String line, String id, Input input, String outcome, @Nullable String reason) {
        return row(line, id, input, outcome, reason, null, null, null, null, null, null, null);
    }

    private static Row row(
            String line, String id, Input input, String outcome, @Nullable Object... more) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(id);
        cells.add(input.path());
        cells.add(input.sha256());
        cells.add(input.warcOffset().isPresent() ? input.warcOffset().getAsLong() : null);
        cells.add(outcome);
        cells.addAll(Arrays.asList(more));
        cells.add(line);
        return RowFactory.create(cells.toArray());
    }

    /** What each report tells, in PLOVER's fields. */
    static StructType events() {
        return schema(new PlainRows().eventColumns());
    }

    static StructType incidents() {
        return schema(new PlainRows().incidentColumns());
    }

    private static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    private static StructType schema(List<Column> columns) {
        return new StructType(
                columns.stream()
                        .map(column -> field(column.name(), type(column.type())))
                        .toArray(StructField[]::new));
    }

    private static DataType type(ColumnType type) {
        return switch (type) {
            case ID, TEXT, CODE, LIST -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case NUMBER, DEGREES -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }

    /** A row of one of the program's own tables, whose whole numbers are all long. */
    static Row row(List<Column> columns, @Nullable Object[] cells) {
        @Nullable Object[] values = cells.clone();
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).type() == ColumnType.INTEGER && values[i] instanceof Long number) {
                values[i] = Math.toIntExact(number);
            }
        }
        return RowFactory.create(values);
    }
}
