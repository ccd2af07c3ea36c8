// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import org.sitrep.model.Place;
import org.sitrep.model.Toponym.Resolution;

/** What GeoNames feature codes mean for this stage. */
final class Features {
    private Features() {}

    static boolean isCountry(Place place) {
        return place.feature().startsWith("PCL") || place.feature().equals("TERR");
    }

    static boolean isAdmin1(Place place) {
        return place.feature().startsWith("ADM1");
    }

    static boolean isAdmin2(Place place) {
        return place.feature().startsWith("ADM2");
    }

    /** A division of any order. */
    static boolean isDivision(Place place) {
        return place.feature().startsWith("ADM");
    }

    static boolean isPopulated(Place place) {
        return place.feature().startsWith("PPL") || place.feature().startsWith("STLMT");
    }

    static boolean isCapital(Place place) {
        return place.feature().equals("PPLC");
    }

    /** Regions, continents, seas, mountains, rivers. */
    static boolean isRegion(Place place) {
        return !isCountry(place) && !isDivision(place) && !isPopulated(place);
    }

    /** Places that hold others: what may stand behind "Springfield, ". */
    static boolean isContainer(Place place) {
        return !isPopulated(place);
    }

    static Resolution resolution(Place place) {
        if (isCountry(place)) {
            return Resolution.COUNTRY;
        }
        if (isAdmin1(place)) {
            return Resolution.ADMIN1;
        }
        if (isDivision(place)) {
            return Resolution.ADMIN2;
        }
        return switch (place.feature()) {
            case "RGN",
                    "CONT",
                    "AREA",
                    "MTS",
                    "MT",
                    "SEA",
                    "OCN",
                    "GULF",
                    "STRT",
                    "ISLS",
                    "ISL",
                    "DSRT",
                    "VAL",
                    "RGNE",
                    "RGNH",
                    "ZN",
                    "PEN",
                    "BAY",
                    "LK",
                    "STM",
                    "PLAT",
                    "PLN",
                    "CNL",
                    "BSNU",
                    "FRST",
                    "CAPE",
                    "CHN",
                    "GRGE",
                    // The rest of what names a stretch of land or water, and lines through it.
                    "BDR",
                    "RGNL",
                    "TRB",
                    "LGN",
                    "SD",
                    "DLTA",
                    "RSV",
                    "VALS",
                    "WAD",
                    "OILF",
                    "GASF",
                    "MNA",
                    "MVA",
                    "PASS",
                    "ISLT" ->
                    Resolution.REGION;
            default -> Resolution.PLACE;
        };
    }
}
