// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.model;

import org.jsoup.nodes.Element;

/** A model that knows a library. */
public record Thing(Element element) {}
