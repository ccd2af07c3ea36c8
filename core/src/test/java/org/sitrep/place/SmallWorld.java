// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.Place;

/** A gazetteer of a few dozen places, with the namesakes that trouble real text. */
final class SmallWorld {
    private static final String ROWS =
            """
            1|Azerbaijan|PCLI|AZE|||40.5|47.5|10000000
            2|Armenia|PCLI|ARM|||40|45|3000000
            3|United States|PCLI|USA|||39.76|-98.5|330000000
            4|Georgia|PCLI|GEO|||42|43.5|3700000
            5|Russia|PCLI|RUS|||60|100|144000000
            6|France|PCLI|FRA|||46|2|67000000
            7|Jordan|PCLI|JOR|||31|36|10000000
            10|Georgia|ADM1|USA|Georgia||32.75|-83.5|10000000
            11|Illinois|ADM1|USA|Illinois||40|-89.25|12000000
            12|Texas|ADM1|USA|Texas||31.25|-99.25|29000000
            13|Missouri|ADM1|USA|Missouri||38.25|-92.5|6000000
            14|Tartar|ADM1|AZE|Tartar||40.34|46.93|100000
            15|Alabama|ADM1|USA|Alabama||32.75|-86.75|5000000
            20|Baku|PPLC|AZE|Baki||40.38|49.89|2000000
            21|Yerevan|PPLC|ARM|Yerevan||40.18|44.51|1000000
            22|Moscow|PPLC|RUS|Moscow||55.75|37.62|12000000
            23|Paris|PPLC|FRA|Ile-de-France||48.85|2.35|2100000
            24|Paris|PPLA2|USA|Texas|Lamar County|33.66|-95.56|25000
            25|Springfield|PPLA|USA|Illinois|Sangamon County|39.8|-89.64|114000
            26|Springfield|PPL|USA|Missouri|Greene County|37.2|-93.29|166000
            27|Terter|PPLA|AZE|Tartar||40.342|46.9316|18000
            28|Goris|PPL|ARM|Syunik||39.51|46.34|20000
            29|Atlanta|PPLA|USA|Georgia|Fulton County|33.75|-84.39|500000
            30|Tbilisi|PPLC|GEO|Tbilisi||41.69|44.8|1000000
            31|Reading|PPL|GBR|England|Reading|51.45|-0.97|300000
            32|Hope|PPL|USA|Arkansas|Hempstead County|33.67|-93.59|10000
            33|Lincoln|PPLA|USA|Nebraska|Lancaster County|40.8|-96.67|280000
            34|Dallas|PPLA2|USA|Texas|Dallas County|32.78|-96.8|1300000
            35|Mobile|PPLA2|USA|Alabama|Mobile County|30.69|-88.04|190000
            36|Xankandi|PPL|AZE|Xankandi||39.8177|46.7528|55000
            37|Khan Yunis|PPL|PSE|Gaza Strip||31.35|34.3|200000
            38|Al Hasakah|PPLA|SYR|Al-Hasakah||36.5|40.75|188000
            39|Ashmore|PPL|USA|Illinois|Coles County|39.53|-88.02|800
            40|Lamar County|ADM2|USA|Texas|Lamar County|33.67|-95.57|50000
            -1|Nagorno-Karabakh|RGN|AZE|||39.85|46.75|0
            -2|Lachin corridor|AREA|AZE|||39.64|46.55|0
            -3|Caucasus Mountains|MTS||||42.5|45|0
            """;

    private SmallWorld() {}

    static Knowledge knowledge() {
        return new Knowledge(Countries.bundled(), gazetteer());
    }

    static Gazetteer gazetteer() {
        List<GazetteerRow> rows = new ArrayList<>();
        for (String line : ROWS.strip().split("\n")) {
            String[] cells = line.split("\\|");
            Place place =
                    new Place(
                            Long.parseLong(cells[0]),
                            cells[1],
                            optional(cells[3]),
                            optional(cells[4]),
                            optional(cells[5]),
                            cells[2],
                            Double.parseDouble(cells[6]),
                            Double.parseDouble(cells[7]),
                            5,
                            Long.parseLong(cells[8]));
            List<String> names = new ArrayList<>(List.of(cells[1]));
            if (cells[0].equals("36")) {
                names.add("Stepanakert");
            }
            double prominence = cells[2].startsWith("PCL") ? 20 : place.population() / 1e6;
            rows.add(new GazetteerRow(place, names, prominence));
        }
        return Gazetteer.of(rows);
    }

    private static Optional<String> optional(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
