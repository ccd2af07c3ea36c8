// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import org.sitrep.export.RecordLine;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.store.Coding;
import org.sitrep.web.Desk;

/** Codes inputs of a project while it is open: for the page's imports, and for feeds. */
final class ProjectCoder implements Desk.Coder {
    private final Coder coder;
    private final Coding coding;

    private ProjectCoder(Coder coder, Coding coding) {
        this.coder = coder;
        this.coding = coding;
    }

    /** Opens it, which takes a second or two. */
    static ProjectCoder open(Surroundings surroundings, CodingOptions options) throws IOException {
        return new ProjectCoder(new Coder(options.open(surroundings)), options.coding());
    }

    @Override
    public RecordLine code(Outcome<Page> read) {
        return coder.code(read);
    }

    @Override
    public Coding coding() {
        return coding;
    }
}
