// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/** Rows of a made-up dump of GeoNames. */
final class DumpRows {
    private DumpRows() {}

    static String row(
            long id,
            String name,
            String others,
            double latitude,
            double longitude,
            String featureClass,
            String feature,
            String country,
            String admin1,
            String admin2,
            long population) {
        return String.join(
                "\t",
                String.valueOf(id),
                name,
                "",
                others,
                String.valueOf(latitude),
                String.valueOf(longitude),
                featureClass,
                feature,
                country,
                "",
                admin1,
                admin2,
                "",
                "",
                String.valueOf(population),
                "",
                "100",
                "Asia/Baku",
                "2020-02-02");
    }
}
