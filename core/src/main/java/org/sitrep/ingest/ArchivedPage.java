// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Media;
import org.sitrep.model.Rejection.Reason;

/**
 * Makes a page of what one record of a web archive holds. Safe for many threads.
 *
 * <p>The digest of the input is that of the content, unpacked, so that a page has the same digest
 * in every archive that holds it.
 */
final class ArchivedPage {
    private final Decoder decoder;
    private final int maxBytes;

    ArchivedPage(Decoder decoder, int maxBytes) {
        this.decoder = decoder;
        this.maxBytes = maxBytes;
    }

    /**
     * Where a record stands.
     *
     * @param id the record's id, without angle brackets
     * @param path the archive, as given
     * @param offset the record's first byte
     * @param url the address that was captured
     */
    record Place(String id, String path, long offset, Optional<String> url) {
        Input input(String sha256) {
            return new Input(path, sha256, OptionalLong.of(offset));
        }
    }

    /** A page of an answer of a web server. */
    Outcome<Page> ofAnswer(Place place, Bytes answer) {
        HttpContent content;
        try {
            content = HttpContent.read(answer, maxBytes);
        } catch (IOException | RuntimeException problem) {
            return rejected(place, "", Reason.DAMAGED, "the answer: " + problem.getMessage());
        }
        if (content.status() / 100 != 2) {
            return rejected(
                    place, "", Reason.NO_ARTICLE_TEXT, "the server answered " + content.status());
        }
        return ofContent(place, content.type(), content.bytes());
    }

    /**
     * A page of content without headers.
     *
     * @param type the type of the content as a header names it, with its parameters
     */
    Outcome<Page> ofContent(Place place, Optional<String> type, Bytes content) {
        String name = type.map(HttpContent::essence).orElse("");
        if (!mayBeReport(name)) {
            return rejected(place, "", Reason.NOT_TEXT, name);
        }
        if (content.length() > maxBytes) {
            return rejected(
                    place,
                    "",
                    Reason.TOO_LARGE,
                    "unpacked, it has more than " + maxBytes + " bytes");
        }
        MessageDigest digest = BoundedBytes.sha256Digest();
        digest.update(content.buffer());
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Page.Given given =
                new Page.Given(
                        Optional.empty(),
                        Optional.empty(),
                        place.url(),
                        Optional.empty(),
                        Optional.empty());
        return switch (decoder.decode(content, type.flatMap(HttpContent::charsetOf))) {
            case Decoder.Failure(Reason reason, String detail) ->
                    rejected(place, sha256, reason, detail);
            case Decoder.Printed(String lines) ->
                    Outcome.usable(
                            new Page(place.id(), place.input(sha256), Media.PRINTED, lines, given));
            case Decoder.Text(String text) ->
                    Outcome.usable(
                            new Page(
                                    place.id(),
                                    place.input(sha256),
                                    media(name, text),
                                    text,
                                    given));
        };
    }

    /** Whether content of a type may be a report; what has no type, or a vague one, may. */
    private static boolean mayBeReport(String type) {
        return switch (type) {
            case "",
                    "text/html",
                    "application/xhtml+xml",
                    "text/plain",
                    "application/pdf",
                    "application/octet-stream",
                    "application/xml",
                    "text/xml",
                    "unk",
                    "unknown" ->
                    true;
            // What is no type at all: servers send "html", "utf-8", "text".
            default -> type.indexOf('/') < 0;
        };
    }

    private static Media media(String type, String text) {
        boolean markup =
                type.contains("html")
                        || Decoder.beginsLikeMarkup(text)
                        || (!type.equals("text/plain") && text.stripLeading().startsWith("<"));
        return markup ? Media.HTML : Media.SAVED_TEXT;
    }

    static Outcome<Page> rejected(Place place, String sha256, Reason reason, String detail) {
        return StandardPageReader.rejected(place.id(), place.input(sha256), reason, detail);
    }
}
