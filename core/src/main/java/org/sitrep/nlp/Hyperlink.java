// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Set;

/**
 * Tells whether a token names a web page, a host or a file: the models were trained on texts in
 * which every such token reads {@code #hlink#}.
 *
 * <p>The toolkit asks a regular expression that searches for an optional protocol, user, port and
 * path around a host or an IPv4 address. What is optional does not decide whether the search finds
 * anything, and of the longest host the last two letters of its name suffice: {@code x.yz} is found
 * where and only where a host is. Both are found here in one pass without stepping back.
 */
final class Hyperlink {
    /**
     * What the toolkit takes for a file's extension: lower case only, sorted by what is in them.
     */
    private static final Set<String> EXTENSIONS =
            words(
                    // texts, tables, slides, letters
                    "chm doc eml indd log pdf pps ppt ps pub qxd rtf sea ses txt wpd wps xls xml",
                    // pictures, fonts
                    "ai bmp cdr dwg eps fla gif jpg jpeg png psd tif ttf",
                    // sound, film, discs
                    "3gp aif aiff amr asf asx avi bup cda cdl divx dss dvf flv ifo iso m4a m4b m4p",
                    "m4v mid mov mp2 mp3 mp4 mpg mpeg mswmm ogg ptb ram rm rmvb ss swf vcd vob wav",
                    "wma wmv",
                    // pages
                    "asp aspx htm html jsp php shtml xtm",
                    // archives, programs, data
                    "7z ace bat bin cab cbr dat dll dmg exe gz hqx jar lnk mcd mdb msi pst qbb qbw",
                    "rar sit sitx sql tgz torrent zip");

    private static final int LONGEST_EXTENSION = "torrent".length();

    private static final String[] PROTOCOLS = {"http://", "https://", "ftp://", "sftp://"};

    private Hyperlink() {}

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    static boolean isIn(CharSequence token) {
        return hasHost(token)
                || hasAddress(token)
                || startsWithProtocol(token)
                || endsWithExtension(token);
    }

    /** Whether a letter, digit or low line, a dot and two letters follow one another. */
    private static boolean hasHost(CharSequence token) {
        for (int dot = 1; dot < token.length() - 2; dot++) {
            if (token.charAt(dot) == '.'
                    && isWordUnit(token.charAt(dot - 1))
                    && Forms.isLetter(token.charAt(dot + 1))
                    && Forms.isLetter(token.charAt(dot + 2))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether three digits and thrice a dot with one to three digits follow one another, whatever
     * stands around them: {@code 1955.248.27.1} holds an address, {@code 55.248.27.1} does not.
     */
    private static boolean hasAddress(CharSequence token) {
        int parts = 0; // that are read in full, each with its dot
        int digits = 0; // of the part that is being read
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (Forms.isDigit(c)) {
                digits++;
                if (parts == 3) {
                    return true;
                }
            } else {
                parts = c == '.' ? partsAtDot(parts, digits) : 0;
                digits = 0;
            }
        }
        return false;
    }

    private static int partsAtDot(int parts, int digits) {
        if (parts > 0 && digits >= 1 && digits <= 3) {
            return parts + 1;
        }
        return digits >= 3 ? 1 : 0;
    }

    private static boolean startsWithProtocol(CharSequence token) {
        for (String protocol : PROTOCOLS) {
            if (startsWith(token, protocol)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(CharSequence token, String prefix) {
        if (token.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Forms.lower(token.charAt(i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithExtension(CharSequence token) {
        int end = token.length();
        for (int dot = end - 2; dot >= Math.max(0, end - 1 - LONGEST_EXTENSION); dot--) {
            if (token.charAt(dot) == '.') {
                return EXTENSIONS.contains(token.subSequence(dot + 1, end).toString());
            }
        }
        return false;
    }

    private static boolean isWordUnit(char c) {
        return Forms.isLetter(c) || Forms.isDigit(c) || c == '_';
    }
}
