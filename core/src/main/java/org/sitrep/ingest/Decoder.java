// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Rejection.Reason;

/*
 * The charset of a page, by what proves most:
 *
 *   1. a byte order mark;
 *   2. no mark, but every second byte NUL: UTF-16, as some Windows programs save it;
 *   3. the bytes are valid UTF-8: chance does not produce that, so a page that claims another
 *      charset lies (a page converted by a proxy or an archive keeps its old claim);
 *   4. the charset that the server or else the page names, when it reads all bytes;
 *   5. UTF-8 with a few broken sequences: a page cut off, or two pages glued;
 *   6. windows-1252, which the web uses for pages that say nothing [1].
 *
 * [1] https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
/** Turns the bytes of one document into characters, or says why they are none. */
final class Decoder {
    /** How far a page's own claim of a charset is looked for; browsers read 1024. */
    private static final int CLAIM_WITHIN = 4096;

    /** How much of the bytes decides whether they are text. */
    private static final int SAMPLE = 1 << 16;

    /** Control characters per hundred bytes from which on bytes are no text. */
    private static final int MOST_CONTROLS_PERCENT = 5; // guess: text has none, images over 10

    /** Broken sequences per hundred UTF-8 sequences up to which a text is still UTF-8. */
    private static final int MOST_BROKEN_PERCENT =
            50; // guess: other charsets have hardly a good one

    /** Unreadable characters per hundred from which on no charset fits. */
    private static final int MOST_UNREADABLE_PERCENT = 5; // guess

    /** What decoders put for what they cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private final Signatures signatures = new Signatures();
    private final Map<String, String> names = new HashMap<>();

    /** What decoding led to. */
    sealed interface Result {}

    record Text(String text) implements Result {}

    /**
     * A file of printed pages, read.
     *
     * @param lines in the form of {@link org.sitrep.model.PrintedLine}
     */
    record Printed(String lines) implements Result {}

    record Failure(Reason reason, String detail) implements Result {}

    Decoder() {
        for (Tsv.Row row : Tsv.read(Decoder.class, "/org/sitrep/ingest/charsets.tsv")) {
            if (!Charset.isSupported(row.cell(1))) {
                throw row.fault("unknown charset " + row.cell(1));
            }
            names.put(row.cell(0), row.cell(1));
        }
    }

    /** Decodes bytes about which nothing is known. */
    Result decode(byte[] bytes) {
        return decode(Bytes.of(bytes), Optional.empty());
    }

    /**
     * Decodes bytes.
     *
     * @param served the name of the charset that a server gave with them; it counts before that
     *     which the page names [1]
     */
    Result decode(Bytes bytes, Optional<String> served) {
        if (bytes.length() == 0) {
            return new Failure(Reason.NOT_TEXT, "empty");
        }
        Optional<Result> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Signatures.Kind> kind = signatures.recognize(bytes);
        if (kind.isPresent()) {
            return kind.get().isPdf()
                    ? new PdfReader().read(bytes.copy())
                    : new Failure(Reason.NOT_TEXT, kind.get().what());
        }
        Bytes sample = bytes.head(SAMPLE);
        if (100L * sample.countBelow(' ') > (long) MOST_CONTROLS_PERCENT * sample.length()) {
            Optional<Charset> wide = wideWithoutMark(sample);
            if (wide.isPresent()) {
                return text(lenient(bytes, 0, wide.get()));
            }
            if (controlsPercent(sample) > MOST_CONTROLS_PERCENT) {
                return new Failure(Reason.NOT_TEXT, "binary data");
            }
        }
        return byContent(bytes, served);
    }

    /** Whether a text is markup, whatever its file is called. */
    static boolean beginsLikeMarkup(String text) {
        String head = text.substring(0, Math.min(text.length(), 1024)).stripLeading();
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || (lower.startsWith("<") && (lower.contains("<html") || lower.contains("<body")));
    }

    private static Optional<Result> byMark(Bytes bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(text(lenient(bytes, 3, StandardCharsets.UTF_8)));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(text(lenient(bytes, 4, Charset.forName("UTF-32LE"))));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(text(lenient(bytes, 2, StandardCharsets.UTF_16LE)));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(text(lenient(bytes, 2, StandardCharsets.UTF_16BE)));
        }
        return Optional.empty();
    }

    private static boolean startsWith(Bytes bytes, int... mark) {
        if (bytes.length() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> wideWithoutMark(Bytes sample) {
        int pairs = sample.length() / 2;
        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i < pairs; i++) {
            evenNuls += sample.get(2 * i) == 0 ? 1 : 0;
            oddNuls += sample.get(2 * i + 1) == 0 ? 1 : 0;
        }
        // Western text in UTF-16 has a NUL in nearly each pair, on the same side.
        if (pairs >= 4 && oddNuls * 10 > pairs * 7 && evenNuls * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (pairs >= 4 && evenNuls * 10 > pairs * 7 && oddNuls * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static int controlsPercent(Bytes sample) {
        int controls = 0;
        for (int i = 0; i < sample.length(); i++) {
            byte b = sample.get(i);
            boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            controls += b >= 0 && b < ' ' && !layout ? 1 : 0;
        }
        return (int) (100L * controls / sample.length());
    }

    private Result byContent(Bytes bytes, Optional<String> served) {
        Optional<String> utf8 = utf8(bytes);
        if (utf8.isPresent()) {
            return text(utf8.get());
        }
        Optional<Charset> claimed =
                served.flatMap(this::named)
                        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                        .or(
                                () ->
                                        claimed(bytes)
                                                .filter(
                                                        charset ->
                                                                !charset.equals(
                                                                        StandardCharsets.UTF_8)));
        Optional<String> asClaimed = claimed.flatMap(charset -> strict(bytes, charset));
        if (asClaimed.isPresent()) {
            return text(asClaimed.get());
        }
        String broken = lenient(bytes, 0, StandardCharsets.UTF_8);
        if (isMostlyUtf8(broken)) {
            return text(broken);
        }
        return text(lenient(bytes, 0, claimed.orElseGet(() -> Charset.forName("windows-1252"))));
    }

    private static boolean isMostlyUtf8(String text) {
        long good = text.chars().filter(c -> c >= 0x80 && c != UNREADABLE).count();
        long broken = count(text, UNREADABLE);
        return broken * 100 <= good * MOST_BROKEN_PERCENT;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Result text(String text) {
        long unreadable = text.indexOf(UNREADABLE) < 0 ? 0 : count(text, UNREADABLE);
        if (unreadable * 100 > (long) text.length() * MOST_UNREADABLE_PERCENT) {
            return new Failure(
                    Reason.UNDECODABLE, unreadable + " of " + text.length() + " characters");
        }
        return text.isBlank() ? new Failure(Reason.NOT_TEXT, "only white space") : new Text(text);
    }

    /** The platform reads UTF-8 fastest where it may put {@link #UNREADABLE} for what is none. */
    private static Optional<String> utf8(Bytes bytes) {
        String text = bytes.text(StandardCharsets.UTF_8);
        return text.indexOf(UNREADABLE) < 0
                ? Optional.of(text)
                : strict(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> strict(Bytes bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes.buffer()).toString());
        } catch (CharacterCodingException | UnsupportedOperationException unreadable) {
            return Optional.empty();
        }
    }

    private static String lenient(Bytes bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes.part(from, bytes.length()).buffer())
                    .toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("a replacing decoder does not fail", impossible);
        }
    }

    /** The charset that a page names in its head: {@code charset=...} or {@code encoding="..."}. */
    private Optional<Charset> claimed(Bytes bytes) {
        String head =
                bytes.head(CLAIM_WITHIN).text(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String key : new String[] {"charset", "encoding"}) {
            int at = head.indexOf(key);
            while (at >= 0) {
                Optional<Charset> charset = named(valueAfter(head, at + key.length()));
                if (charset.isPresent()) {
                    return charset;
                }
                at = head.indexOf(key, at + 1);
            }
        }
        return Optional.empty();
    }

    private static String valueAfter(String head, int at) {
        int start = at;
        while (start < head.length() && " =\"'".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length() && isNameCharacter(head.charAt(end))) {
            end++;
        }
        return head.substring(start, end);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.".indexOf(c) >= 0;
    }

    private Optional<Charset> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(names.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
