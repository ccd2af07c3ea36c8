// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.model.PartialDate;

/** Calendar dates in ISO 8601: a year, a month, a day, or the day of a date-time. */
final class IsoDates {
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ][0-9:.,+Z \\-]*+(?:UTC|GMT)?)?)?)?"
                            + "|(\\d{4})(\\d{2})(\\d{2})");

    private IsoDates() {}

    /** The date as it was written, in the writer's zone; nothing when it is none. */
    static Optional<PartialDate> read(String value) {
        Matcher match = DATE.matcher(value);
        if (!match.matches()) {
            return Optional.empty();
        }
        int group = match.group(4) != null ? 4 : 1;
        try {
            return Optional.of(
                    new PartialDate(
                            number(match.group(group)),
                            number(match.group(group + 1)),
                            number(match.group(group + 2))));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
