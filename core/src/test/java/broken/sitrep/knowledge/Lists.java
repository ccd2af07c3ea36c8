// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.knowledge;

import broken.sitrep.time.Tagger;

/** Knowledge that knows a stage. */
public final class Lists {
    public Tagger tagger() {
        return new Tagger();
    }
}
