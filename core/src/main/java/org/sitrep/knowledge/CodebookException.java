// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;

/** A user's own codebook has mistakes; nothing is coded with it. */
public final class CodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /**
     * A complaint about a folder.
     *
     * @param mistakes each with file and line
     */
    public CodebookException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes by file and line: {@code roles.tsv:7: unknown sector MLI}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
