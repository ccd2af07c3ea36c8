// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/**
 * A parser that keeps its parses in files named by a digest of what was parsed.
 *
 * <p>Safe for many threads and processes: a file appears whole or not at all, and a file that
 * cannot be read is parsed and written again.
 */
final class RememberingParser implements Parser {
    /** Raise it whenever the parser or the file format changes: old files are then not found. */
    private static final int VERSION = 1;

    /** Raise it whenever the restored capitals change: parses of such texts are then not found. */
    private static final int RESTORED = 1;

    private final Supplier<Parser> supplier;
    private final Path folder;
    private volatile @Nullable Parser opened;

    RememberingParser(Supplier<Parser> supplier, Path folder) {
        this.supplier = supplier;
        this.folder = folder;
    }

    @Override
    public Outcome<ParsedDocument> parse(Document document) {
        Path file = file(document);
        Optional<ParsedDocument> known = read(file, document);
        if (known.isPresent()) {
            return Outcome.usable(known.get());
        }
        Outcome<ParsedDocument> outcome = parser().parse(document);
        if (outcome instanceof Outcome.Usable<ParsedDocument>(var parsed)) {
            write(file, parsed);
        }
        return outcome;
    }

    private Parser parser() {
        Parser parser = opened;
        if (parser == null) {
            synchronized (this) {
                parser = opened;
                if (parser == null) {
                    parser = supplier.get();
                    opened = parser;
                }
            }
        }
        return parser;
    }

    private Path file(Document document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder head = new StringBuilder("sitrep-parse/").append(VERSION);
            if (CaseRestorer.concerns(document)) {
                head.append(" restored/").append(RESTORED);
            }
            for (Block block : document.blocks()) {
                head.append(' ')
                        .append(block.span().start())
                        .append('-')
                        .append(block.span().end());
            }
            digest.update(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            // UTF-16, since UTF-8 would map every unpaired surrogate to the same byte.
            digest.update(document.text().getBytes(StandardCharsets.UTF_16LE));
            String name = HexFormat.of().formatHex(digest.digest(), 0, 16);
            return folder.resolve(name.substring(0, 2)).resolve(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(Path file, ParsedDocument parsed) {
        try {
            Path shelf = folder.resolve(file.getName(file.getNameCount() - 2).toString());
            Files.createDirectories(shelf);
            Path part = Files.createTempFile(shelf, "part", "");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                write(out, parsed);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(DataOutputStream out, ParsedDocument parsed) throws IOException {
        if (CaseRestorer.concerns(parsed.document())) {
            writeText(out, parsed.text());
        }
        out.writeInt(parsed.sentences().size());
        for (Sentence sentence : parsed.sentences()) {
            writeSpan(out, sentence.span());
            out.writeInt(sentence.firstToken());
            out.writeInt(sentence.lastToken());
            out.writeInt(sentence.block());
        }
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Token token : parsed.tokens()) {
            words.putIfAbsent(token.lemma(), words.size());
            words.putIfAbsent(token.pos(), words.size());
            words.putIfAbsent(token.relation(), words.size());
        }
        out.writeInt(words.size());
        for (String word : words.keySet()) {
            writeText(out, word);
        }
        out.writeInt(parsed.tokens().size());
        for (Token token : parsed.tokens()) {
            writeSpan(out, token.span());
            out.writeInt(words.getOrDefault(token.lemma(), 0));
            out.writeInt(words.getOrDefault(token.pos(), 0));
            out.writeInt(token.head());
            out.writeInt(words.getOrDefault(token.relation(), 0));
        }
        out.writeInt(parsed.mentions().size());
        for (Mention mention : parsed.mentions()) {
            writeSpan(out, mention.span());
            out.writeInt(mention.firstToken());
            out.writeInt(mention.lastToken());
            out.writeUTF(mention.kind().name());
        }
    }

    private static Optional<ParsedDocument> read(Path file, Document document) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(read(in, document));
        } catch (IOException | RuntimeException unknownOrDamaged) {
            return Optional.empty(); // parsed and written again
        }
    }

    private static ParsedDocument read(DataInputStream in, Document document) throws IOException {
        String text = CaseRestorer.concerns(document) ? readText(in) : document.text();
        List<Sentence> sentences = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            sentences.add(new Sentence(readSpan(in), in.readInt(), in.readInt(), in.readInt()));
        }
        List<String> words = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            words.add(readText(in));
        }
        List<Token> tokens = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Span span = readSpan(in);
            String lemma = words.get(in.readInt());
            String pos = words.get(in.readInt());
            int head = in.readInt();
            tokens.add(new Token(span, lemma, pos, head, words.get(in.readInt())));
        }
        List<Mention> mentions = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            mentions.add(
                    new Mention(
                            readSpan(in),
                            in.readInt(),
                            in.readInt(),
                            Mention.Kind.valueOf(in.readUTF())));
        }
        return new ParsedDocument(document, text, sentences, tokens, mentions);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_16LE);
    }

    private static void writeSpan(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span readSpan(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }
}
