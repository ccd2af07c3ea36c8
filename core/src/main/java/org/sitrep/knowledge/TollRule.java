// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named way from many accounts of a toll to one low, best and high figure.
 *
 * @param name lower case with hyphens
 * @param says what it does, in a sentence for people
 * @param accounts which sayings are heard
 * @param takes which of the figures of one voice are taken
 * @param votes whose voice a saying is
 * @param low how the least figure is chosen
 * @param vague numbers for words without a number, by the word in lower case; {@code unknown} for
 *     any other; empty when such words give no figure
 */
public record TollRule(
        String name,
        String says,
        Accounts accounts,
        Takes takes,
        Votes votes,
        Pick low,
        Pick best,
        Pick high,
        Map<String, Integer> vague) {

    /** The word that stands for all vague words without a number of their own. */
    public static final String UNKNOWN = "unknown";

    public TollRule {
        vague = Collections.unmodifiableMap(new TreeMap<>(vague));
    }

    /** Which sayings are heard; copies beside their originals never are. */
    public enum Accounts {
        ALL,
        /** Those that neither deny nor doubt the incident. */
        ASSERTED,
        /** Of those the ones that are told as certain or probable. */
        CREDIBLE
    }

    /** What is taken of a voice that speaks more than once. */
    public enum Takes {
        ALL,
        /**
         * What it says on the last of its days: a toll that was raised has replaced the old one.
         */
        LAST
    }

    /** Whose voice a saying is. */
    public enum Votes {
        /** The origin of the report: its agency, its outlet. */
        ORIGINS,
        /** The source that is quoted, in however many reports; in the writer's voice the origin. */
        SOURCES
    }

    /** How one number is chosen of many. */
    public enum Pick {
        LEAST,
        GREATEST,
        /** The one in the middle; of two the smaller. */
        MEDIAN,
        /** The one with most voices; of equals the smaller. */
        MOST_TOLD,
        /** The same if at least two voices agree on it, else the one in the middle. */
        AGREED
    }
}
