// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.List;
import java.util.Locale;

/** A system that is compared. */
enum Candidate {
    /** The parser of this repository, with the jars and files that {@code ./sitrep} runs with. */
    SITREP("Sitrep", false),
    /** The library that the parser's models come from, as its own API offers it. */
    LIBRARY("NLP4J 1.1.3", true),
    CORENLP("CoreNLP 4.5.10", true),
    /** All stages of this repository, to the line of a record: more than the others do. */
    CODER("Sitrep, all of coding", false);

    private final String title;
    private final boolean inSteps;

    Candidate(String title, boolean inSteps) {
        this.title = title;
        this.inSteps = inSteps;
    }

    /** The system in a table. */
    String title() {
        return title;
    }

    /** The steps that the system's interface can be asked for; the last one is everything. */
    List<Step> steps() {
        return inSteps ? List.of(Step.values()) : List.of(Step.ARCS);
    }

    /** What it does in a step, for a table. */
    String does(Step step) {
        return this == CODER ? "everything, and events, claims, the record" : step.words();
    }

    /** The word for command lines and file names. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens the system, which takes seconds. Its classes must be on the class path. */
    Analyzer<?> open() {
        return switch (this) {
            case SITREP -> new SitrepAnalyzer();
            case LIBRARY -> new LibraryAnalyzer();
            case CORENLP -> new CoreNlpAnalyzer();
            case CODER -> new CoderAnalyzer();
        };
    }
}
