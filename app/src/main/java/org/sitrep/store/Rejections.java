// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.model.Rejection;

/** The table of inputs that could not be used. */
final class Rejections {
    private Rejections() {}

    static void put(Handle handle, Rejection rejection, Coding coding) {
        handle.createUpdate(
                        "INSERT INTO rejection (id, path, input_sha256, program, knowledge, record)"
                                + " VALUES (:id, :path, :input, :program, :knowledge, :record)"
                                + " ON CONFLICT (id) DO UPDATE SET path = excluded.path,"
                                + " input_sha256 = excluded.input_sha256,"
                                + " program = excluded.program, knowledge = excluded.knowledge,"
                                + " record = excluded.record")
                .bind("id", rejection.id())
                .bind("path", rejection.input().path())
                .bind("input", rejection.input().sha256())
                .bind("program", coding.program())
                .bind("knowledge", coding.knowledge())
                .bind("record", RecordWriter.line(new RecordLine.Rejected(rejection)))
                .execute();
    }

    static void forget(Handle handle, String id) {
        handle.createUpdate("DELETE FROM rejection WHERE id = :id").bind("id", id).execute();
    }

    static List<Rejection> page(Handle handle, String after, int limit) {
        return handle
                .createQuery(
                        "SELECT record FROM rejection WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Rejections::read)
                .toList();
    }

    private static Rejection read(String line) {
        try {
            if (RecordReader.read(line) instanceof RecordLine.Rejected(var rejection)) {
                return rejection;
            }
            throw new StoreException("a rejected input is damaged");
        } catch (IOException fault) {
            throw new StoreException("a rejected input is damaged: " + fault.getMessage(), fault);
        }
    }
}
