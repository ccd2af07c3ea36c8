// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Page.Media;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Rejection.Reason;

/** Documents as JSON Lines: one object a line, UTF-8, in the order of the lines. */
final class JsonLines implements OutcomeSource {
    private static final Set<String> FIELDS =
            Set.of("id", "text", "html", "title", "published", "url", "outlet", "language");

    private final ByteLines lines;
    private final String name;
    private final String path;
    private final int maxBytes;
    private long line;
    private boolean ended;
    private @Nullable Outcome<Page> next;

    /**
     * @param name how the file is called in the ids of rejected lines without an id
     */
    JsonLines(InputStream in, String name, String path, int maxBytes) {
        this(new ByteLines(in, maxBytes), name, path, maxBytes, 0);
    }

    /**
     * @param before lines of the file before the first of these
     */
    JsonLines(ByteLines lines, String name, String path, int maxBytes, long before) {
        this.lines = lines;
        this.name = name;
        this.path = path;
        this.maxBytes = maxBytes;
        this.line = before;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                advance();
            } catch (IOException problem) {
                ended = true;
                next = damaged(new Input(path, ""), "cannot be read: " + problem.getMessage());
            }
        }
        return next != null;
    }

    @Override
    public Outcome<Page> next() {
        Outcome<Page> outcome = hasNext() ? next : null;
        if (outcome == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return outcome;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException harmless) {
            ended = true; // everything that was asked for has been read
        }
    }

    private void advance() throws IOException {
        Optional<BoundedBytes> read = lines.next();
        if (read.isEmpty()) {
            ended = true;
            return;
        }
        line++;
        BoundedBytes bytes = read.get();
        Input input = new Input(path, bytes.sha256());
        if (bytes.tooLarge()) {
            next =
                    rejected(
                            idOfLine(),
                            input,
                            Reason.TOO_LARGE,
                            bytes.length() + " bytes; the limit is " + maxBytes);
            return;
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.kept()))
                            .toString();
        } catch (CharacterCodingException problem) {
            next = rejected(idOfLine(), input, Reason.UNDECODABLE, "JSON Lines are UTF-8");
            return;
        }
        if (line == 1 && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (!text.isBlank()) {
            next = read(text, input);
        }
    }

    private Outcome<Page> read(String text, Input input) {
        Optional<JsonFields> object;
        try {
            object = JsonFields.read(text, FIELDS);
        } catch (StreamConstraintsException tooMuch) {
            return rejected(
                    idOfLine(),
                    input,
                    Reason.TOO_DEEP,
                    "line " + line + ": nests too deep, or has a number or a name too long");
        } catch (JsonFields.Unfit problem) {
            return damaged(input, problem.getOriginalMessage());
        } catch (JsonProcessingException problem) {
            return damaged(input, "not JSON" + from(problem));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string is read
        }
        if (object.isEmpty()) {
            return damaged(input, "not an object");
        }
        try {
            return page(object.get(), input);
        } catch (BadField problem) {
            return rejected(
                    problem.id.orElse(idOfLine()),
                    input,
                    Reason.DAMAGED,
                    "line " + line + ": " + problem.getMessage());
        }
    }

    /** Where a line stops to be JSON; the parser's own words are for programmers. */
    private static String from(JsonProcessingException problem) {
        JsonLocation place = problem.getLocation();
        return place == null ? "" : ", from character " + place.getColumnNr() + " on";
    }

    private static Outcome<Page> page(JsonFields object, Input input) throws BadField {
        String id = object.string("id").or(() -> object.number("id")).orElse("").strip();
        if (id.isEmpty()) {
            throw new BadField(Optional.empty(), "the id is missing");
        }
        Fields fields = new Fields(object, id);
        Optional<String> text = fields.whole("text");
        Optional<String> html = fields.whole("html");
        if (text.isPresent() == html.isPresent()) {
            throw new BadField(Optional.of(id), "needs either text or html");
        }
        Given given =
                new Given(
                        fields.value("title"),
                        fields.date("published"),
                        fields.value("url"),
                        fields.value("outlet"),
                        fields.value("language"));
        return Outcome.usable(
                new Page(
                        id,
                        input,
                        text.isPresent() ? Media.GIVEN_TEXT : Media.HTML,
                        text.orElseGet(() -> html.orElse("")),
                        given));
    }

    private Outcome<Page> damaged(Input input, String what) {
        return rejected(idOfLine(), input, Reason.DAMAGED, "line " + line + ": " + what);
    }

    private static Outcome<Page> rejected(String id, Input input, Reason reason, String detail) {
        String oneLine = detail.replace('\n', ' ').replace('\r', ' ');
        return StandardPageReader.rejected(id, input, reason, oneLine);
    }

    private String idOfLine() {
        return name + ":" + line;
    }

    /** The optional fields of one line. */
    private record Fields(JsonFields object, String id) {

        /** A string as it stands, also when it is empty. */
        Optional<String> whole(String field) throws BadField {
            Optional<String> value = object.string(field);
            if (value.isEmpty() && object.has(field)) {
                throw new BadField(Optional.of(id), field + " is no string");
            }
            return value;
        }

        /** A string without the white space around it; nothing when that leaves nothing. */
        Optional<String> value(String field) throws BadField {
            return whole(field).map(String::strip).filter(value -> !value.isEmpty());
        }

        Optional<PartialDate> date(String field) throws BadField {
            Optional<String> value = value(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<PartialDate> date = IsoDates.read(value.get());
            if (date.isEmpty()) {
                throw new BadField(Optional.of(id), field + " is no ISO 8601 date: " + value.get());
            }
            return date;
        }
    }

    /** A field that a line lacks or that is of the wrong kind. */
    private static final class BadField extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> id;

        BadField(Optional<String> id, String message) {
            super(message);
            this.id = id;
        }
    }
}
