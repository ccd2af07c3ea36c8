// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * The derived forms of a token that the features of the parser's models are made of: simplified
 * form, its lower case, word shape, orthographic features.
 *
 * <p>They agree unit for unit with those of the toolkit that trained the models: a form that is
 * merely better is a feature that no model knows. Letters and digits are those of ASCII only, as
 * they were in training.
 */
final class Forms {
    /** The simplified form of every token that names a web page, a host or a file. */
    static final String HYPERLINK = "#hlink#";

    // The orthographic features. The bits, from the lowest up, are in the order in which the
    // toolkit
    // adds the features: the sum of their weights is rounded in that order.

    static final int IS_HYPERLINK = 1;
    static final int ALL_UPPER = 1 << 1;
    static final int ALL_LOWER = 1 << 2;
    static final int ALL_DIGIT = 1 << 3;
    static final int ALL_PUNCTUATION = 1 << 4;
    static final int ALL_DIGIT_OR_PUNCTUATION = 1 << 5;
    static final int NO_LOWER = 1 << 6;

    /** The first letter is upper-case and the token is not the first of its sentence. */
    static final int FIRST_UPPER = 1 << 7;

    /** One upper-case letter behind the first unit. */
    static final int ONE_UPPER = 1 << 8;

    /** Two or more upper-case letters behind the first unit. */
    static final int MORE_UPPER = 1 << 9;

    static final int HAS_DIGIT = 1 << 10;
    static final int HAS_PERIOD = 1 << 11;
    static final int HAS_HYPHEN = 1 << 12;

    /** Punctuation, but no period, no hyphen, and not nothing else. */
    static final int HAS_OTHER_PUNCTUATION = 1 << 13;

    private Forms() {}

    /**
     * The simplified form: {@code #hlink#} for what {@link Hyperlink} finds; else currency signs,
     * quotation marks and dashes become those of ASCII, every number a single {@code 0} (with its
     * sign, separators, {@code $}, {@code #} and {@code %}), and of a repeated punctuation mark two
     * remain.
     */
    static String simplified(CharSequence token) {
        if (isLetters(token)) {
            return token.toString();
        }
        if (Hyperlink.isIn(token)) {
            return HYPERLINK;
        }
        return collapsed(token);
    }

    private static boolean isLetters(CharSequence token) {
        for (int i = 0; i < token.length(); i++) {
            if (!isLetter(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String collapsed(CharSequence token) {
        char[] units = new char[token.length()];
        for (int i = 0; i < units.length; i++) {
            units[i] = generalized(token.charAt(i));
        }
        // Both write into the array they read: they never write more than they have read.
        int length = collapseRepeats(units, collapseNumbers(units));
        return new String(units, 0, length);
    }

    /** Writes one zero for each number; returns how many units are left. */
    private static int collapseNumbers(char[] units) {
        int length = 0;
        boolean inNumber = false;
        for (int i = 0; i < units.length; i++) {
            i = numberAt(units, i);
            char c = units[i];
            if (c == '%' && inNumber) {
                continue;
            }
            if (joinsDigits(c) && i + 1 < units.length) {
                int next = numberAt(units, i + 1);
                if (isDigit(units[next]) && (i == 0 || inNumber)) {
                    i = next;
                    c = units[next];
                }
            }
            if (!isDigit(c)) {
                units[length++] = c;
                inNumber = false;
            } else if (!inNumber) {
                units[length++] = '0';
                inNumber = true;
            }
        }
        return length;
    }

    /** The next index when a digit follows a currency or number sign there, else the same. */
    private static int numberAt(char[] units, int i) {
        boolean sign = units[i] == '$' || units[i] == '#';
        return sign && i + 1 < units.length && isDigit(units[i + 1]) ? i + 1 : i;
    }

    /** Leaves two of each run of one punctuation mark; returns how many units are left. */
    private static int collapseRepeats(char[] units, int length) {
        int kept = 0;
        int run = 0;
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = units[i];
            run = c == before ? run + 1 : 1;
            before = c;
            if (run <= 2 || !isPunctuation(c)) {
                units[kept++] = c;
            }
        }
        return kept;
    }

    /** The lower case of the toolkit: that of Windows-1252 and Latin-1, and of no other letters. */
    static String lower(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (lower(form.charAt(i)) != form.charAt(i)) {
                char[] units = form.toCharArray();
                for (int j = i; j < units.length; j++) {
                    units[j] = lower(units[j]);
                }
                return new String(units);
            }
        }
        return form;
    }

    static char lower(char c) {
        if (isUpper(c) || (c >= '\u00C0' && c <= '\u00DE' && c != '\u00D7')) {
            return (char) (c + 32);
        }
        return switch (c) {
            // S and Z with caron, OE, Y with diaeresis where Windows-1252 has them.
            case '\u008A', '\u008C', '\u008E' -> (char) (c + 16);
            case '\u009F' -> '\u00FF';
            default -> c;
        };
    }

    /** The word shape: {@code A a 1 . x} for each unit, of a run of one kind two at most. */
    static String shape(String simplified) {
        char[] shape = new char[simplified.length()];
        int length = 0;
        for (int i = 0; i < shape.length; i++) {
            char kind = kind(simplified.charAt(i));
            boolean third = length > 1 && kind == shape[length - 1] && kind == shape[length - 2];
            if (!third) {
                shape[length++] = kind;
            }
        }
        return new String(shape, 0, length);
    }

    private static char kind(char c) {
        if (isUpper(c)) {
            return 'A';
        }
        if (isLower(c)) {
            return 'a';
        }
        if (isDigit(c)) {
            return '1';
        }
        return isPunctuation(c) ? '.' : 'x';
    }

    /**
     * The orthographic features of a simplified form, a set of the bits above.
     *
     * @param first whether the token is the first of its sentence
     */
    static int orthography(String simplified, boolean first) {
        if (simplified.equals(HYPERLINK)) {
            return IS_HYPERLINK;
        }
        Counts counts = new Counts(simplified);
        int features = counts.whole();
        boolean allUpper = features == ALL_UPPER;
        if (!allUpper && counts.firstUpper && !first) {
            features |= FIRST_UPPER;
        }
        int innerUpper = counts.upper - (counts.firstUpper ? 1 : 0);
        if (!allUpper && innerUpper > 0) {
            features |= innerUpper == 1 ? ONE_UPPER : MORE_UPPER;
        }
        if (counts.digits > 0 && counts.digits < counts.units) {
            features |= HAS_DIGIT;
        }
        if (counts.periods > 0) {
            features |= HAS_PERIOD;
        }
        if (counts.hyphens > 0) {
            features |= HAS_HYPHEN;
        }
        boolean otherOnly = counts.periods == 0 && counts.hyphens == 0;
        if (otherOnly && counts.punctuation > 0 && counts.punctuation < counts.units) {
            features |= HAS_OTHER_PUNCTUATION;
        }
        return features;
    }

    /** How many units of a form are of which kind. */
    private static final class Counts {
        private final int units;
        private final boolean firstUpper;
        private int upper;
        private int lower;
        private int digits;
        private int punctuation;
        private int periods;
        private int hyphens;

        Counts(String form) {
            units = form.length();
            firstUpper = units > 0 && isUpper(form.charAt(0));
            for (int i = 0; i < units; i++) {
                char c = form.charAt(i);
                switch (kind(c)) {
                    case 'A' -> upper++;
                    case 'a' -> lower++;
                    case '1' -> digits++;
                    case '.' -> countMark(c);
                    default -> {}
                }
            }
        }

        private void countMark(char c) {
            punctuation++;
            periods += c == '.' ? 1 : 0;
            hyphens += c == '-' ? 1 : 0;
        }

        /** The one feature that speaks of all units; the first that holds excludes the others. */
        int whole() {
            if (upper == units) {
                return ALL_UPPER;
            }
            if (lower == units) {
                return ALL_LOWER;
            }
            if (digits == units) {
                return ALL_DIGIT;
            }
            if (punctuation == units) {
                return ALL_PUNCTUATION;
            }
            if (digits + punctuation == units) {
                return ALL_DIGIT_OR_PUNCTUATION;
            }
            return lower == 0 ? NO_LOWER : 0;
        }
    }

    /** Currency signs, quotation marks, dashes and bullets as those of ASCII. */
    private static char generalized(char c) {
        if ((c >= '\u00A2' && c <= '\u00A5') || (c >= '\u20A0' && c <= '\u20CF')) {
            return '$';
        }
        if (c >= '\u2018' && c <= '\u201B') {
            return '\'';
        }
        if (c >= '\u201C' && c <= '\u201F') {
            return '"';
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            case '\u2022', '\u2023', '\u203B', '\u2043' -> '-';
            default -> c;
        };
    }

    /** Whether a mark stands inside numbers and dates, or before a number at the token's start. */
    private static boolean joinsDigits(char c) {
        return switch (c) {
            case '.', '-', '+', ',', ':', '/', '=' -> true;
            case '\u00B1', '\u2212', '\u2213', '\u221A', '\u221B', '\u221C' -> true;
            default -> false;
        };
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The punctuation marks and symbols of ASCII. */
    static boolean isPunctuation(char c) {
        return c > ' ' && c < '\u007F' && !isLetter(c) && !isDigit(c);
    }
}
