// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads who mistyped. */
class WrongUsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cod | sitrep: there is no command cod; did you mean code?",
                "gazetteer imp | sitrep gazetteer: there is no command imp; did you mean import?",
                "code | sitrep code: INPUT is missing",
                "export x | sitrep export: --out is missing",
                "code x --thraeds=2 | sitrep code: there is no option --thraeds; did you mean"
                        + " --threads?",
                "code x --no-such | sitrep code: there is no option --no-such",
                "code x --format recods | sitrep code: --format: there is no recods; did you mean"
                        + " records?",
                "code x --threads two | sitrep code: --threads: two is no whole number",
                "add p x --threads 0 | sitrep add: --threads must be 1 or more",
                "code x --out | sitrep code: --out needs FILE",
                "code x --out - --records - | sitrep code: --out and --records both go to standard"
                        + " output",
                "incidents x --compare a | sitrep incidents: --compare needs 2 times ID",
                "incidents x --out - --copies - | sitrep incidents: --out and --copies both go to"
                        + " standard output",
                "evaluate x y --km far | sitrep evaluate: --km: far is no number",
                "evaluate x y --page - | sitrep evaluate: --out and --page both go to standard"
                        + " output",
                "export x --out y --from March | sitrep export: --from: March is no day; a day looks"
                        + " like 2024-03-31",
                "export x --out y --profile acld | sitrep export: --profile: no profile acld; did"
                        + " you mean acled?",
                "account p ana --role bos | sitrep account: --role: there is no bos; known: admin,"
                        + " coder, reader, reviewer",
                "serve p --public-address a%b | sitrep serve: --public-address: a%b is no address",
                "serve p --view nobodys | sitrep serve: --view: neither a view nor a file is called"
                        + " nobodys; known: de-facto, gazetteer, un",
                "watch p https://news.example.org/a --codebook none | sitrep watch: --codebook: none"
                        + " is no folder",
                "init a b | sitrep init: one argument too many: b",
            })
    void oneLineSaysWhatIsWrongAndAnotherWhereHelpIs(String typed, String line) {
        Program program = Program.run((Object[]) typed.split(" "));

        assertThat(program.status()).isEqualTo(Sitrep.USAGE);
        assertThat(program.out()).isEmpty();
        String command = line.substring(0, line.indexOf(':'));
        assertThat(program.err().lines()).containsExactly(line, "See ./" + command + " --help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "init --database postgresql:x | init postgresql:x",
                "add a.txt --threads 2 --database=postgresql:x | add postgresql:x a.txt --threads 2",
                "export --database postgresql:x --out y | export --out y postgresql:x",
                "explain d1.e1 --database postgresql:x | explain d1.e1 postgresql:x",
                "init --database | init --database",
                "code a.txt | code a.txt",
                "--version | --version",
            })
    void aDatabaseIsNamedByAnOptionOrInThePlaceOfTheFile(String typed, String meant) {
        assertThat(String.join(" ", DatabaseOption.moved(typed.split(" ")))).isEqualTo(meant);
    }
}
