// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Phrases;

/**
 * A row in the making. A cell that nothing was put into is unknown; an empty text is unknown too.
 * Not thread-safe.
 */
final class Row {
    private final Profile profile;
    private final @Nullable Object[] cells;

    Row(Profile profile) {
        this.profile = profile;
        cells = new @Nullable Object[profile.columns().size()];
    }

    /** Text, a list of one line: white space and control characters become single spaces. */
    Row text(String column, String value) {
        String flat = isPlain(value) ? value : Phrases.flat(whole(value));
        return flat.isEmpty() ? this : put(column, flat, true);
    }

    /** Whether text is on one line already, as nearly all is; looks once at each character. */
    private static boolean isPlain(String value) {
        int length = value.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            boolean plain =
                    c == ' ' ? before != ' ' : c > ' ' && (c < 0x7F || isPlainBeyondAscii(c));
            if (!plain) {
                return false;
            }
            before = c;
        }
        return length > 0 && before != ' ';
    }

    private static boolean isPlainBeyondAscii(char c) {
        return c > 0xA0 && !Character.isWhitespace(c) && !Character.isSurrogate(c);
    }

    /** Lone surrogates, which UTF-8 cannot hold, become replacement characters. */
    private static String whole(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return value.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
            }
        }
        return value;
    }

    Row text(String column, Optional<String> value) {
        return value.isPresent() ? text(column, value.get()) : this;
    }

    /** Each value once, separated by {@code "; "}. */
    Row texts(String column, Collection<String> values) {
        return switch (values.size()) {
            case 0 -> this;
            case 1 -> text(column, values.iterator().next());
            default -> text(column, String.join("; ", new LinkedHashSet<>(values)));
        };
    }

    Row whole(String column, long value) {
        ColumnType type = type(column);
        if (type == ColumnType.INTEGER) {
            return put(column, (long) Math.toIntExact(value), true);
        }
        return put(column, value, type == ColumnType.LONG);
    }

    Row whole(String column, OptionalInt value) {
        return value.isPresent() ? whole(column, value.getAsInt()) : this;
    }

    Row whole(String column, Optional<Integer> value) {
        return value.isPresent() ? whole(column, value.get()) : this;
    }

    Row real(String column, double value) {
        if (!Double.isFinite(value)) {
            return this;
        }
        ColumnType type = type(column);
        double scale = type == ColumnType.DEGREES ? 1e5 : 1e3;
        double rounded = Math.rint(value * scale) / scale + 0.0; // no negative zero
        return put(column, rounded, type == ColumnType.DEGREES || type == ColumnType.NUMBER);
    }

    /** A day; years that ISO 8601 writes with a sign are left out. */
    Row day(String column, Optional<LocalDate> day) {
        if (day.isEmpty() || day.get().getYear() < 0 || day.get().getYear() > 9999) {
            return this;
        }
        return put(column, day.get(), type(column) == ColumnType.DATE);
    }

    Row truth(String column, boolean value) {
        return put(column, value, type(column) == ColumnType.BOOLEAN);
    }

    private ColumnType type(String column) {
        return profile.columns().get(profile.position(column)).type();
    }

    private Row put(String column, Object value, boolean fits) {
        int at = profile.position(column);
        ColumnType type = profile.columns().get(at).type();
        if (!fits || value instanceof String != type.isText()) {
            throw new IllegalArgumentException(column + " holds " + type + ", not " + value);
        }
        if (profile.columns().get(at).source().equals(Column.NOTHING)) {
            throw new IllegalArgumentException(column + " is said to be always empty");
        }
        cells[at] = value;
        return this;
    }

    Profile profile() {
        return profile;
    }

    /**
     * The value of a column by its place: a {@code String}, {@code Long}, {@code Double}, {@code
     * LocalDate} or {@code Boolean}; empty when it is unknown.
     */
    Optional<Object> value(int at) {
        return Optional.ofNullable(cells[at]);
    }

    /** The value without the wrapping, for the writers, which see each cell of a million rows. */
    @Nullable Object cell(int at) {
        return cells[at];
    }

    /** The values of the key, joined. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String column : profile.key()) {
            key.append(key.isEmpty() ? "" : " ");
            value(profile.position(column)).ifPresent(key::append);
        }
        return key.toString();
    }
}
