// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.corpus.Case.Field;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.model.Input;
import org.sitrep.model.Page;
import org.sitrep.model.PartialDate;

/** Reads the cases of {@code corpus/} and the examples of {@code codebook/}. */
final class CaseReader {
    private static final Set<String> HEADERS =
            Set.of("published", "title", "outlet", "url", "media", "view");

    private final String file;
    private final List<String> lines;
    private int at;
    private String view = TerritorialView.GAZETTEER;

    private CaseReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** All cases below a folder, in the order of their files. */
    static List<Case> corpus(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder, ".case")) {
            cases.addAll(new CaseReader(name(folder, file), Files.readAllLines(file)).cases());
        }
        return cases;
    }

    /** All fenced {@code case} blocks of the codebook's pages. */
    static List<Case> codebook(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder, ".md")) {
            cases.addAll(new CaseReader(name(folder, file), Files.readAllLines(file)).examples());
        }
        return cases;
    }

    /** The cases of one file's lines. */
    static List<Case> of(String file, String content) {
        return new CaseReader(file, content.lines().toList()).cases();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.getFileName() + "/" + folder.relativize(file);
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        while (at < lines.size()) {
            if (!isRule('=')) {
                if (!lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
                    throw fault("a case begins with a line of =");
                }
                at++;
                continue;
            }
            int start = at + 1;
            at++;
            StringBuilder title = new StringBuilder();
            while (!isRule('=')) {
                title.append(title.isEmpty() ? "" : " ").append(next().strip());
            }
            at++;
            cases.add(body(start, title.toString(), "\u0000"));
        }
        return cases;
    }

    private List<Case> examples() {
        List<Case> cases = new ArrayList<>();
        String heading = "";
        while (at < lines.size()) {
            String line = next();
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#++ ", "");
            } else if (line.startsWith("```case")) {
                int start = at;
                String title = line.substring("```case".length()).strip();
                cases.add(body(start, title.isEmpty() ? heading : title, "```"));
                at++;
            }
        }
        return cases;
    }

    private Case body(int start, String title, String fence) {
        view = TerritorialView.GAZETTEER;
        List<Page> pages = new ArrayList<>();
        while (!isRule('-')) {
            String id = "doc";
            if (lines.get(at).startsWith("~~~~")) {
                id = next().replace("~", "").strip();
            }
            pages.add(page(id));
        }
        at++;
        List<Expectation> expectations = new ArrayList<>();
        Optional<String> knownFailure = Optional.empty();
        while (at < lines.size() && !isRule('=') && !lines.get(at).startsWith(fence)) {
            String line = lines.get(at);
            if (line.isBlank() || line.strip().startsWith("#")) {
                at++;
            } else if (line.startsWith("known failure:")) {
                knownFailure = Optional.of(line.substring("known failure:".length()).strip());
                at++;
            } else if (Character.isWhitespace(line.charAt(0))) {
                throw fault("a field stands below nothing");
            } else {
                expectations.add(expectation());
            }
        }
        if (expectations.isEmpty()) {
            throw fault("the case \"" + title + "\" expects nothing");
        }
        return new Case(file, start, title, pages, expectations, knownFailure, view);
    }

    private Page page(String id) {
        Optional<String> title = Optional.empty();
        Optional<PartialDate> published = Optional.empty();
        Optional<String> url = Optional.empty();
        Optional<String> outlet = Optional.empty();
        Page.Media media = Page.Media.GIVEN_TEXT;
        while (HEADERS.contains(lines.get(at).split("\\s", 2)[0])) {
            String[] header = next().strip().split("\\s+", 2);
            switch (header[0]) {
                case "published" -> published = Optional.of(date(header[1].strip()));
                case "title" -> title = Optional.of(header[1]);
                case "url" -> url = Optional.of(header[1]);
                case "view" -> view = header[1].strip();
                case "outlet" -> outlet = Optional.of(header[1]);
                default ->
                        media = header[1].equals("html") ? Page.Media.HTML : Page.Media.SAVED_TEXT;
            }
        }
        List<String> text = new ArrayList<>();
        while (!isRule('-') && !lines.get(at).startsWith("~~~~")) {
            text.add(next());
        }
        String content =
                media == Page.Media.GIVEN_TEXT
                        ? joined(text)
                        : String.join("\n", text).strip() + "\n";
        return new Page(
                id,
                new Input(id, "0"),
                media,
                content,
                new Page.Given(title, published, url, outlet, Optional.empty()));
    }

    /** Lines of a paragraph are joined; an empty line begins a paragraph. */
    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean paragraph = false;
        for (String line : lines) {
            if (line.isBlank()) {
                paragraph = true;
            } else {
                text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : " ").append(line.strip());
                paragraph = false;
            }
        }
        return text.toString();
    }

    private PartialDate date(String iso) {
        String[] parts = iso.split("-");
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    private Expectation expectation() {
        int number = at + 1;
        List<String> words = words(next());
        List<Field> fields = new ArrayList<>();
        while (at < lines.size()
                && !lines.get(at).isBlank()
                && Character.isWhitespace(lines.get(at).charAt(0))) {
            List<String> field = words(lines.get(at));
            if (!field.isEmpty()) {
                fields.add(new Field(at + 1, field.getFirst(), field.subList(1, field.size())));
            }
            at++;
        }
        return new Expectation(number, words, fields);
    }

    /** Bare words, and quoted strings with their opening quote kept; {@code #} ends the line. */
    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '#') {
                break;
            } else if (c == '"') {
                int end = line.indexOf('"', i + 1);
                if (end < 0) {
                    throw fault("a quote is not closed: " + line);
                }
                int after = end + 1;
                while (after < line.length() && !Character.isWhitespace(line.charAt(after))) {
                    after++;
                }
                // "killed"#2: the number stays with the words
                words.add(line.substring(i, end) + line.substring(end + 1, after));
                i = after;
            } else {
                int end = i;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                words.add(line.substring(i, end));
                i = end;
            }
        }
        return words;
    }

    private String next() {
        if (at >= lines.size()) {
            throw fault("the case ends too early");
        }
        return lines.get(at++);
    }

    private boolean isRule(char mark) {
        if (at >= lines.size()) {
            throw fault("the case ends too early");
        }
        String line = lines.get(at);
        return line.length() >= 4 && line.chars().allMatch(c -> c == mark);
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(
                file + ":" + Math.min(at + 1, lines.size()) + ": " + what);
    }
}
