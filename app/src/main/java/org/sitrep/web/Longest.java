// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

/**
 * How long what callers send may be, in UTF-16 units; {@code docs/openapi.yaml} says the same. What
 * is longer is refused before anything looks at it.
 */
final class Longest {
    /** A person's name, which names a layer too: {@code LayerName} of the description. */
    static final int PERSON = 64;

    /** A word of a closed list, a role or a kind: the longest has 8. // guess: room for more */
    static final int WORD = 20;

    /** OWASP ASVS 5.0, 6.2.9: passwords of 64 and more are taken; a bound keeps hashing cheap. */
    static final int PASSWORD = 1000;

    /** A one-time token has 43; a person may paste the whole address. // guess */
    static final int TOKEN = 200;

    /** What a correction is of: {@code d12.e3}, or an incident by its id. // guess */
    static final int TARGET = 400;

    /** The path of a field; the record format has none of more than 30. // guess */
    static final int FIELD = 100;

    /** A reason; the store takes more. // guess: two pages */
    static final int WHY = 2000;

    /** Words to search for, or a filter's name: more than people type. // guess */
    static final int WORDS = 400;

    /** The name of a saved filter, which has to fit into a list. // guess */
    static final int FILTER_NAME = 200;

    /** The name of a file; the usual file systems end at 255 bytes. */
    static final int FILE_NAME = 400;

    /** A day has 10; a longer year is told to be none. */
    static final int DAY = 40;

    private Longest() {}
}
