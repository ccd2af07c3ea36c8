// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

/** Values as text: the same in delimited files and in JSON. */
final class Text {
    private Text() {}

    static String of(ColumnType type, Object value) {
        if (value instanceof Double number) {
            return type == ColumnType.DEGREES ? decimals(number, 5) : shortest(decimals(number, 3));
        }
        return value.toString();
    }

    /** A number below a billion with so many decimals; faster than a formatter by far. */
    static String decimals(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long whole = Math.round(Math.abs(value) * scale);
        StringBuilder out = new StringBuilder(16);
        if (value < 0 && whole != 0) {
            out.append('-');
        }
        out.append(whole / scale).append('.');
        String rest = Long.toString(whole % scale);
        out.repeat('0', decimals - rest.length()).append(rest);
        return out.toString();
    }

    private static String shortest(String number) {
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
