// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/**
 * All that one document says: its events, and who stands behind them.
 *
 * @param events in the order of their triggers
 * @param claims in the order of their content
 */
public record CodedDocument(ResolvedDocument resolved, List<Event> events, List<Claim> claims) {
    public CodedDocument {
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }

    public Document document() {
        return resolved.document();
    }
}
