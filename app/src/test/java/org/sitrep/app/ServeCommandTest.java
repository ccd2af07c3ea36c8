// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.store.Project;

class ServeCommandTest {
    @TempDir private Path folder;

    private String project = "";

    @BeforeEach
    void create() {
        project = folder.resolve("north kivu.sitrep").toString();
        Project.create(project, InstantSource.system()).close();
    }

    @Test
    void theAddressHasATokenAndEnterGivesAnother() {
        Program program = Program.withInput("\nstop\n", "serve", project, "--port", "0");

        assertThat(program.status()).isZero();
        assertThat(program.err().lines().filter(line -> line.contains("#token="))).hasSize(2);
        assertThat(program.err()).contains("http://127.0.0.1:");
    }

    @Test
    void othersAreNotLetInWithoutAccounts() {
        Program program = Program.run("serve", project, "--host", "0.0.0.0", "--without-tls");

        assertThat(program.status()).isEqualTo(Sitrep.USAGE);
        assertThat(program.err()).contains("./sitrep account", "--role admin");
    }

    @Test
    void othersAreNotLetInWithoutEncryptionUnlessSomebodySaysSo() {
        Program.withInput("a long enough one\n", "account", project, "ana", "--role", "admin");

        Program open = Program.run("serve", project, "--host", "0.0.0.0");
        Program said =
                Program.withInput(
                        "stop\n",
                        "serve",
                        project,
                        "--host",
                        "0.0.0.0",
                        "--without-tls",
                        "--port",
                        "0");

        assertThat(open.status()).isEqualTo(Sitrep.USAGE);
        assertThat(open.err()).contains("--public-address", "--without-tls");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err()).doesNotContain("#token=");
    }

    @Test
    void aProjectThatIsNotThereIsAnErrorInWords() {
        Program program = Program.run("serve", folder.resolve("none.sitrep"), "--port", "0");

        assertThat(program.status()).isNotZero();
        assertThat(program.err()).contains("none.sitrep").doesNotContain("\tat ");
    }

    @Test
    void theFirstAccountIsAnAdmins() {
        Program coder = Program.withInput("a long enough one\n", "account", project, "ben");
        Program admin =
                Program.withInput(
                        "a long enough one\n", "account", project, "ana", "--role", "admin");
        Program then = Program.withInput("another long one\n", "account", project, "ben");

        assertThat(coder.status()).isEqualTo(Sitrep.USAGE);
        assertThat(admin.status()).as(admin.err()).isZero();
        assertThat(then.err()).contains("ben is in, as coder");
    }

    @Test
    void shortPasswordsAndOddNamesAreRefused() {
        assertThat(
                        Program.withInput("short\n", "account", project, "a", "--role", "admin")
                                .status())
                .isEqualTo(Sitrep.USAGE);
        assertThat(Program.withInput("a long enough one\n", "account", project, "../a").status())
                .isEqualTo(Sitrep.USAGE);
        assertThat(Program.run("account", project, "nobody", "--close").err())
                .contains("nobody is called nobody");
    }

    @Test
    void thePageIsOpenedByAFileThatHidesTheSecret() {
        assertThat(PageOpener.leadingTo("http://127.0.0.1:1/#token=\"&"))
                .contains("url=http://127.0.0.1:1/#token=&quot;&amp;\"");
        assertThat(PageOpener.opener("Linux", Map.of())).isEmpty();
        assertThat(PageOpener.opener("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
        assertThat(PageOpener.opener("Mac OS X", Map.of())).containsExactly("open");
        assertThat(PageOpener.opener("Windows 11", Map.of())).hasSize(2);
    }

    @Test
    void feedsInsideAreRefusedBeforeAnythingHappens() {
        Program inside = Program.run("watch", project, "http://10.0.0.1:22/feed", "--once");
        Program file = Program.run("watch", project, "file:///etc/passwd", "--once");
        Program often =
                Program.run("watch", project, "https://wire.example/", "--every", "1", "--once");

        assertThat(inside.err()).contains("port 22");
        assertThat(file.err()).contains("only http and https");
        assertThat(often.err()).contains("--every must be 10 or more");
    }
}
