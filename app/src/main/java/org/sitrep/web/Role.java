// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person may do in a project; each may do all that the one before may do. */
public enum Role {
    /** Reads and exports. */
    READER,
    /** Corrects, imports, saves filters. */
    CODER,
    /**
     * Sets documents to reviewed and published, undoes what others wrote, decides disagreements.
     */
    REVIEWER,
    /** Adds accounts and changes them. */
    ADMIN;

    /** As {@code LayerName} of the description. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,63}+");

    /** The word of the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; nothing when there is none. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether a person may be called so; the name is that of a layer of coding too. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    boolean mayAct(Role needed) {
        return compareTo(needed) >= 0;
    }
}
