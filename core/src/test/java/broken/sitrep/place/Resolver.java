// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.place;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.locationtech.jts.geom.Point;
import org.netpreserve.jwarc.WarcRecord;

/** A stage that opens every library. */
public record Resolver(
        JsonNode json,
        CsvWriter csv,
        NLPNode node,
        Point point,
        PDDocument pdf,
        WarcRecord record) {}
