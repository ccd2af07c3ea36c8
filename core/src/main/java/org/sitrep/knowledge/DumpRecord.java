// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import sorts: rows and names of places as bytes whose order is by id, rows before names,
 * later changes first.
 */
sealed interface DumpRecord {
    /** The place it is about. */
    long id();

    /** A row, with the names that can be used. */
    record OfRow(GeoNames.Row row) implements DumpRecord {
        @Override
        public long id() {
            return row.id();
        }
    }

    /**
     * Another name.
     *
     * @param usual whether English texts call the place so
     */
    record OfName(long id, String name, boolean usual) implements DumpRecord {}

    /** The bytes of a row. */
    static byte[] of(GeoNames.Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(row.id());
        out.writeByte(0);
        out.writeInt((int) (LocalDate.of(9999, 12, 31).toEpochDay() - row.modified().toEpochDay()));
        out.writeDouble(row.latitude());
        out.writeDouble(row.longitude());
        out.writeLong(row.population());
        out.writeUTF(row.featureClass());
        out.writeUTF(row.feature());
        out.writeUTF(row.country());
        out.writeUTF(row.admin1());
        out.writeUTF(row.admin2());
        List<String> names = new ArrayList<>();
        addUsable(names, row.name());
        addUsable(names, row.asciiName());
        row.alternates().forEach(name -> addUsable(names, name));
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        return bytes.toByteArray();
    }

    private static void addUsable(List<String> names, String name) {
        if (DivisionNames.isUsable(name) && !names.contains(name)) {
            names.add(name);
        }
    }

    /** The bytes of a name. */
    static byte[] ofName(long id, String name, boolean usual) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(id);
        out.writeByte(usual ? 1 : 2);
        out.writeUTF(name);
        return bytes.toByteArray();
    }

    /** What the bytes hold; the first of a row's names is its own, if that can be used. */
    static DumpRecord read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long id = in.readLong();
        int kind = in.readByte();
        if (kind != 0) {
            return new OfName(id, in.readUTF(), kind == 1);
        }
        long day = LocalDate.of(9999, 12, 31).toEpochDay() - in.readInt();
        double latitude = in.readDouble();
        double longitude = in.readDouble();
        long population = in.readLong();
        String featureClass = in.readUTF();
        String feature = in.readUTF();
        String country = in.readUTF();
        String admin1 = in.readUTF();
        String admin2 = in.readUTF();
        List<String> names = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return new OfRow(
                new GeoNames.Row(
                        id,
                        names.isEmpty() ? "" : names.getFirst(),
                        "",
                        names,
                        latitude,
                        longitude,
                        featureClass,
                        feature,
                        country,
                        admin1,
                        admin2,
                        population,
                        LocalDate.ofEpochDay(day)));
    }
}
