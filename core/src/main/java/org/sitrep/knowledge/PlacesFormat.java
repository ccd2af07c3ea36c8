// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Layout of {@code places.bin}, shared by its writer and its reader.
 *
 * <p>Big-endian. A header of {@link #HEADER} bytes:
 *
 * <pre>
 *  0 long  MAGIC              24 int  CRC-32C of all that follows it
 *  8 int   VERSION            28 int  number of rows
 * 12 int   Fold.VERSION       32 int  number of names
 * 16 long  length of file     36 int  number of postings
 *                             40 int  number of countries
 * </pre>
 *
 * <p>Then, without gaps: the rows by id, {@link #ROW} bytes each; for each name the start of its
 * text, and one more for the end of the last; for each name the start of its postings, and one
 * more; the postings, row numbers of the places that bear a name, most prominent first; the texts
 * of the folded names in the order of their UTF-8 bytes; the strings, each an unsigned short of
 * length and UTF-8 bytes.
 */
final class PlacesFormat {
    static final long MAGIC = 0x5349_5452_4550_4C43L; // "SITREPLC"
    static final int VERSION = 1;
    static final int HEADER = 44;

    static final int AT_VERSION = 8;
    static final int AT_FOLD = 12;
    static final int AT_LENGTH = 16;
    static final int AT_CHECKSUM = 24;
    static final int AT_ROWS = 28;
    static final int AT_NAMES = 32;
    static final int AT_POSTINGS = 36;
    static final int AT_COUNTRIES = 40;

    static final int ROW = 44;
    static final int ROW_ID = 0;
    // Each a position among the strings, or NONE.
    static final int ROW_NAME = 8;
    static final int ROW_COUNTRY = 12;
    static final int ROW_ADMIN1 = 16;
    static final int ROW_ADMIN2 = 20;
    static final int ROW_FEATURE = 24;
    static final int ROW_LATITUDE = 28;
    static final int ROW_LONGITUDE = 32;
    static final int ROW_RADIUS = 36;
    static final int ROW_POPULATION = 40;

    static final int NONE = -1;

    /** Coordinates are kept in steps of a hundred-thousandth of a degree, as GeoNames has them. */
    static final double STEPS_PER_DEGREE = 100_000;

    /** What the feature codes of countries and territories begin with: PCLI, PCLD, ... */
    static final String COUNTRY_FEATURE = "PCL";

    /** Bytes read at once for the checksum: stays in the processor's cache. // guess */
    private static final int PIECE = 1 << 17;

    private PlacesFormat() {}

    /** The checksum of a whole file. */
    static int checksum(ByteBuffer file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file.slice(AT_ROWS, file.limit() - AT_ROWS));
        return (int) checksum.getValue();
    }

    /**
     * The checksum of a whole file, read piece by piece: reading through a mapping would bring all
     * of its pages into the memory of the process, and takes three times as long.
     */
    static int checksum(FileChannel file) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        long at = AT_ROWS;
        while (file.read(piece, at) > 0) {
            piece.flip();
            at += piece.remaining();
            checksum.update(piece);
            piece.clear();
        }
        return (int) checksum.getValue();
    }

    /** The forms under which names are found, in order and each once. */
    static Set<String> foldedNames(List<String> names) {
        Set<String> folded = new TreeSet<>();
        for (String name : names) {
            folded.add(Fold.fold(name));
            // The schwa of Azerbaijani, in either of its signs, is written e by some and a by
            // others: Xankendi, Xankandi.
            String withA = name.replace('\u0259', 'a').replace('\u01DD', 'a');
            withA = withA.replace('\u018F', 'A').replace('\u018E', 'A');
            if (!withA.equals(name)) {
                folded.add(Fold.fold(withA));
            }
        }
        folded.remove("");
        return folded;
    }
}
