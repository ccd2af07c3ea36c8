// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * A gazetteer read from its tables: a name is found by binary search over the bytes of the folded
 * names, an id over the rows. Safe for many threads.
 */
final class TableGazetteer implements Gazetteer {
    private final PlaceTable table;

    TableGazetteer(PlaceTable table) {
        this.table = table;
    }

    @Override
    public List<Place> find(String name) {
        byte[] sought = sought(name);
        int at = ceiling(sought);
        if (at == table.names() || compare(at, sought) != 0) {
            return List.of();
        }
        int from = table.firstPosting(at);
        int to = table.firstPosting(at + 1);
        List<Place> places = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            places.add(table.place(table.posting(i)));
        }
        return List.copyOf(places);
    }

    @Override
    public boolean isPrefix(String words) {
        byte[] sought = sought(words);
        // No letter of a folded name sorts before the space, so the first name that is not before
        // the words is the words themselves or their continuation, if there is either.
        int at = ceiling(sought);
        if (sought.length == 0 || at == table.names()) {
            return false;
        }
        int start = table.nameStart(at);
        int length = table.nameStart(at + 1) - start;
        if (length < sought.length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (table.nameByte(start + i) != sought[i]) {
                return false;
            }
        }
        return length == sought.length || table.nameByte(start + sought.length) == ' ';
    }

    @Override
    public Optional<Place> byId(long id) {
        int low = 0;
        int high = table.rows() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = table.id(middle);
            if (found == id) {
                return Optional.of(table.place(middle));
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Place> country(String alpha3) {
        int row = table.country(alpha3);
        return row < 0 ? Optional.empty() : Optional.of(table.place(row));
    }

    /** The bytes by which a name is sought. */
    private static byte[] sought(String name) {
        return Fold.fold(name).getBytes(StandardCharsets.UTF_8);
    }

    /** The first name that is not before the sought one; the number of names when there is none. */
    private int ceiling(byte[] sought) {
        int low = table.from(sought);
        int high = table.until(sought);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int name, byte[] sought) {
        int start = table.nameStart(name);
        int length = table.nameStart(name + 1) - start;
        int common = Math.min(length, sought.length);
        for (int i = 0; i < common; i++) {
            int difference = (table.nameByte(start + i) & 0xFF) - (sought[i] & 0xFF);
            if (difference != 0) {
                return difference;
            }
        }
        return length - sought.length;
    }
}
