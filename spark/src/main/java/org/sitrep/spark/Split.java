// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.PageReader.Share;

/**
 * What one task reads: a part of a large file, or several small files.
 *
 * @param number its place among all, from 0; in input order
 */
record Split(int number, ArrayList<Share> shares) implements Serializable {
    /** What opening a file costs, in bytes that could be read meanwhile. */
    private static final long OPENING = 1 << 14; // guess

    /** Takes shares together until a split is large enough; the order stays. */
    static List<Split> pack(List<Share> shares, long bytes) {
        List<Split> splits = new ArrayList<>();
        ArrayList<Share> open = new ArrayList<>();
        long filled = 0;
        for (Share share : shares) {
            long size = share.bytes() + OPENING;
            if (!open.isEmpty() && filled + size > bytes) {
                splits.add(new Split(splits.size(), open));
                open = new ArrayList<>();
                filled = 0;
            }
            open.add(share);
            filled += size;
        }
        if (!open.isEmpty()) {
            splits.add(new Split(splits.size(), open));
        }
        return splits;
    }
}
