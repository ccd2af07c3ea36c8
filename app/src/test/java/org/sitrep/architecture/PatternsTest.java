// SPDX-License-Identifier: Apache-2.0
package org.sitrep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the sources takes time in proportion to the text, whatever the text.
 *
 * <p>Held by their shape: a repetition without end is possessive, or nothing stands behind it in
 * its alternative that could make it give back; and nothing that is repeated holds a repetition
 * without end. What is repeated at most a few times may give back: that costs a constant.
 */
class PatternsTest {
    private static final Path ROOT = Path.of(System.getProperty("sitrep.root", ".."));

    /** The calls of the JDK whose first argument is a regular expression. */
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:Pattern\\.compile|Pattern\\.matches|\\.matches|\\.replaceAll|\\.replaceFirst"
                            + "|\\.split|\\.splitWithDelimiters|\\.useDelimiter)\\(\\s*+");

    /** A repetition of more than this many times counts as one without end. */
    private static final int FEW = 200;

    private record Use(String place, String expression) {}

    @Test
    void noExpressionCanGiveBackWithoutEnd() throws IOException {
        List<Use> uses = uses();
        assertThat(uses).hasSizeGreaterThan(40);
        List<String> faults = new ArrayList<>();
        for (Use use : uses) {
            fault(use.expression()).ifPresent(why -> faults.add(use + ": " + why));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theRuleKnowsBaitFromHonestExpressions() {
        assertThat(
                        List.of(
                                "(a+)+$",
                                "(a|a)*b",
                                "\\s+$",
                                ".*foo",
                                "(x*y)*z",
                                "a{2,}b",
                                "a{1,5000}b",
                                "(?:\\d+,)*\\d+"))
                .allSatisfy(bait -> assertThat(fault(bait)).as(bait).isPresent());
        assertThat(
                        List.of(
                                "\\s+",
                                "[\\s/]+",
                                "#\\d++$",
                                "d([1-9][0-9]{0,9})(?:\\..*+)?",
                                "(?<!\\d)(\\d{4})-?(\\d{2})",
                                "a\\+b",
                                "x[+*]y",
                                "\\|"))
                .allSatisfy(honest -> assertThat(fault(honest)).as(honest).isEmpty());
    }

    /** Bait of the usual kinds: each expression ends on a long text, and a longer one in time. */
    @Test
    void noExpressionIsSlowOnBait() throws IOException {
        List<String> units =
                List.of(" ", "a", "1", "1.", "1-", "\"", "/", "é ", "12 May ", "2024-", "/2024/");
        List<String> slow = new ArrayList<>();
        for (Use use : uses()) {
            Pattern pattern = Pattern.compile(use.expression());
            for (String unit : units) {
                String text = unit.repeat(50_000 / unit.length()) + "\0";
                long begun = System.nanoTime();
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    // every place of the text is tried
                }
                long millis = (System.nanoTime() - begun) / 1_000_000;
                if (millis > 1_000) { // a square of 50,000 takes some seconds
                    slow.add(use + " on \"" + unit + "\": " + millis + " ms");
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    /** What is wrong with an expression; nothing when it is safe. */
    private static Optional<String> fault(String expression) {
        return new Shape(expression).alternatives();
    }

    /** Walks over an expression, by the grammar of {@link Pattern}. */
    private static final class Shape {
        private final String at;
        private int i;

        /** Whether what was read last holds a repetition without end. */
        private boolean endless;

        Shape(String expression) {
            this.at = expression;
        }

        /** Reads to the end of the group. */
        Optional<String> alternatives() {
            boolean any = false;
            String open = "";
            while (i < at.length() && at.charAt(i) != ')') {
                if (at.charAt(i) == '|') {
                    i++;
                    open = "";
                    continue;
                }
                int start = i;
                boolean nothing = isAnchorOrLook();
                Optional<String> inner = atom();
                if (inner.isPresent()) {
                    return inner;
                }
                String read = at.substring(start, i);
                boolean innerEndless = endless;
                int most = times();
                boolean possessive = most > 1 && i < at.length() && at.charAt(i) == '+';
                if (most > 1 && i < at.length() && "+?".indexOf(at.charAt(i)) >= 0) {
                    i++;
                }
                if (!open.isEmpty() && !(nothing && isLookBehind(read))) {
                    return Optional.of(open + " gives back to " + read);
                }
                if (most > 1 && innerEndless) {
                    return Optional.of(read + " repeats a repetition");
                }
                if (most > FEW && !possessive) {
                    open = read;
                    any = true;
                } else if (innerEndless) {
                    open = read;
                    any = true;
                }
            }
            i++;
            endless = any;
            return Optional.empty();
        }

        private boolean isAnchorOrLook() {
            return at.startsWith("(?", i) && !at.startsWith("(?:", i);
        }

        private static boolean isLookBehind(String read) {
            return read.startsWith("(?<");
        }

        /** One character, class or group. */
        private Optional<String> atom() {
            endless = false;
            char c = at.charAt(i++);
            if (c == '\\') {
                char kind = at.charAt(i++);
                if ((kind == 'p' || kind == 'P') && at.charAt(i) == '{') {
                    i = at.indexOf('}', i) + 1;
                }
            } else if (c == '[') {
                characterClass();
            } else if (c == '(') {
                if (at.charAt(i) == '?') {
                    while (":=!>)".indexOf(at.charAt(i)) < 0) {
                        i++;
                    }
                    if (at.charAt(i) == ')') {
                        i++; // flags
                        return Optional.empty();
                    }
                    i++;
                }
                return alternatives();
            }
            return Optional.empty();
        }

        private void characterClass() {
            int depth = 1;
            while (depth > 0) {
                char c = at.charAt(i++);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                i += c == '\\' ? 1 : 0;
            }
        }

        /** How often what was read may stand there at most; 1 without a sign. */
        private int times() {
            if (i == at.length()) {
                return 1;
            }
            char sign = at.charAt(i);
            if (sign == '*' || sign == '+') {
                i++;
                return Integer.MAX_VALUE;
            }
            if (sign == '{') {
                int end = at.indexOf('}', i);
                String[] bounds = at.substring(i + 1, end).split(",", -1);
                i = end + 1;
                String last = bounds[bounds.length - 1];
                return last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last);
            }
            i += sign == '?' ? 1 : 0;
            return 1;
        }
    }

    /** The expressions of all sources; those of one character match by the character alone. */
    private static List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        for (String module : List.of("core", "data", "app", "spark")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    read(file, uses);
                }
            }
        }
        return uses;
    }

    private static void read(Path file, List<Use> uses) throws IOException {
        String source = Files.readString(file);
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            Literal literal = literal(source, call.end());
            boolean compiled = call.group().startsWith("Pattern");
            // Other methods are called split and matches too; theirs is no literal.
            if (!literal.words().isEmpty() || compiled) {
                int line = (int) source.substring(0, call.start()).lines().count();
                assertThat(literal.words()).as("%s:%d", file, line).isNotEmpty();
                uses.add(new Use(file.getFileName() + ":" + line, literal.words()));
            }
        }
    }

    private record Literal(String words) {}

    private static String unescaped(String literal) {
        return Pattern.compile("\\\\u([0-9A-Fa-f]{4})")
                .matcher(literal)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
                .translateEscapes();
    }

    /** The literals that are joined from here on; a name is replaced by its literal. */
    private static Literal literal(String source, int from) {
        StringBuilder words = new StringBuilder();
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"') {
                int end = at + 1;
                while (source.charAt(end) != '"') {
                    end += source.charAt(end) == '\\' ? 2 : 1;
                }
                words.append(unescaped(source.substring(at + 1, end)));
                at = end + 1;
            } else if (Character.isUpperCase(c)) {
                int end = at;
                while (Character.isJavaIdentifierPart(source.charAt(end))) {
                    end++;
                }
                String name = "String " + source.substring(at, end) + " =";
                int declared = source.indexOf(name);
                if (declared < 0) {
                    return new Literal("");
                }
                words.append(literal(source, declared + name.length()).words());
                at = end;
            } else if (Character.isWhitespace(c) || c == '+') {
                at++;
            } else {
                break;
            }
        }
        return new Literal(words.toString());
    }
}
