// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The country that a point lies in.
 *
 * <p>Each point of land has one country, coasts are drawn wide, and areas in dispute are filed as
 * {@code disputed.tsv} says. Good to tell where a coordinate is; not for drawing.
 *
 * <p>Safe for many threads: the tree is built before it is asked, prepared geometries guard
 * themselves.
 */
public final class Borders {
    /** Name of the file that {@link #open} reads. */
    public static final String FILE = "borders.bin";

    private static final long MAGIC = 0x5349_5452_4550_4244L; // "SITREPBD"
    private static final int VERSION = 1;
    private static final int HEADER = Long.BYTES + 2 * Integer.BYTES;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private final GeometryFactory factory = new GeometryFactory();
    private final STRtree tree = new STRtree();

    /**
     * An area and the country it belongs to.
     *
     * @param country ISO 3166-1 alpha-3
     * @param outline in degrees, x east and y north
     */
    public record Area(String country, Geometry outline) {}

    private record Prepared(String country, PreparedGeometry outline) {}

    private Borders(List<Area> areas) {
        for (Area area : areas) {
            Geometry outline = area.outline();
            // One entry for each part: the envelope of all of France is half the world.
            for (int i = 0; i < outline.getNumGeometries(); i++) {
                Geometry part = outline.getGeometryN(i);
                tree.insert(
                        part.getEnvelopeInternal(),
                        new Prepared(area.country(), PreparedGeometryFactory.prepare(part)));
            }
        }
        tree.build();
    }

    /** Borders of a few areas in memory. */
    public static Borders of(List<Area> areas) {
        return new Borders(areas);
    }

    /**
     * Opens {@code borders.bin} in the folder.
     *
     * @throws IllegalStateException when the file is missing or damaged: a broken installation
     */
    public static Borders open(Path folder) {
        Path path = folder.resolve(FILE);
        try {
            return new Borders(read(ByteBuffer.wrap(Files.readAllBytes(path))));
        } catch (NoSuchFileException missing) {
            throw new IllegalStateException(path + " is missing" + ReferenceFile.ADVICE, missing);
        } catch (ParseException | BufferUnderflowException damage) {
            throw new IllegalStateException(path + " is damaged" + ReferenceFile.ADVICE, damage);
        } catch (IOException problem) {
            throw new IllegalStateException(path + " cannot be read", problem);
        }
    }

    private static List<Area> read(ByteBuffer in) throws ParseException {
        if (in.getLong() != MAGIC || in.getInt() != VERSION) {
            throw new ParseException("not a file of borders, or of another version");
        }
        int checksum = in.getInt();
        if (checksum != checksum(in.slice())) {
            throw new ParseException("the checksum is wrong");
        }
        WKBReader reader = new WKBReader();
        List<Area> areas = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] country = new byte[3];
            in.get(country);
            byte[] outline = new byte[in.getInt()];
            in.get(outline);
            areas.add(
                    new Area(new String(country, StandardCharsets.US_ASCII), reader.read(outline)));
        }
        return areas;
    }

    private static int checksum(ByteBuffer body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        return (int) checksum.getValue();
    }

    /** Writes {@code borders.bin}. The same areas give the same bytes. */
    public static void write(Path file, List<Area> areas) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            WKBWriter writer = new WKBWriter();
            for (Area area : areas) {
                byte[] country = area.country().getBytes(StandardCharsets.US_ASCII);
                if (country.length != 3) {
                    throw new IllegalArgumentException(area.country() + " is no code");
                }
                byte[] outline = writer.write(area.outline());
                out.write(country);
                out.writeInt(outline.length);
                out.write(outline);
            }
        }
        ByteBuffer all = ByteBuffer.allocate(HEADER + body.size());
        all.putLong(MAGIC).putInt(VERSION);
        all.putInt(checksum(ByteBuffer.wrap(body.toByteArray()))).put(body.toByteArray());
        ReferenceFile.replace(file, all.array());
    }

    /**
     * The country at a point; empty on the high seas, in Antarctica's sectors without a code, and
     * for numbers that are no point.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @return ISO 3166-1 alpha-3
     */
    public Optional<String> countryAt(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
            return Optional.empty();
        }
        Coordinate coordinate = new Coordinate(longitude, latitude);
        Point point = factory.createPoint(coordinate);
        List<?> near = tree.query(new Envelope(coordinate));
        for (Object item : near) {
            Prepared area = (Prepared) item;
            if (area.outline().covers(point)) {
                return Optional.of(area.country());
            }
        }
        return Optional.empty();
    }
}
