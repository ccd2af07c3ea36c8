// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;

/** A user's own codebook or view has mistakes; nothing is coded with it. */
public final class CodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient List<String> mistakes;

    /**
     * A complaint about a folder.
     *
     * @param mistakes each with file and line
     */
    public CodebookException(List<String> mistakes) {
        this("the codebook", mistakes);
    }

    /**
     * A complaint about another file of the user's.
     *
     * @param what for example "the view"
     * @param mistakes each with file and line
     */
    public CodebookException(String what, List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.what = what;
        this.mistakes = List.copyOf(mistakes);
    }

    /** What the mistakes stand in: "the codebook". */
    public String what() {
        return what;
    }

    /** The mistakes by file and line: {@code roles.tsv:7: unknown sector MLI}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
