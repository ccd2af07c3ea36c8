// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import org.sitrep.export.CodePoints;
import org.sitrep.export.Index;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Span;

/** A coded document made ready once for all its rows. */
record Report(Index index, CodePoints points) {
    static Report of(CodedDocument coded) {
        return new Report(new Index(coded), CodePoints.of(coded.document().text()));
    }

    /** The offset of a span in code points. */
    int start(Span span) {
        return points.toPoints(points.floor(span.start()));
    }

    /** The end of a span in code points, exclusive. */
    int end(Span span) {
        return points.toPoints(points.ceiling(span.end()));
    }
}
