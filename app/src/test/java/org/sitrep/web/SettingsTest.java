// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void onThisMachineTheServerHasTheNamesOfThisMachine() {
        Settings settings = Settings.local(8321, "ana");

        assertThat(settings.isLoopback()).isTrue();
        assertThat(settings.origin()).isEqualTo("http://127.0.0.1:8321");
        assertThat(settings.authorities())
                .containsExactlyInAnyOrder("127.0.0.1:8321", "localhost:8321", "[::1]:8321");
        assertThat(settings.origins()).allMatch(origin -> origin.startsWith("http://"));
    }

    @Test
    void behindAnotherServerItHasThatOnesName() {
        Settings settings = reached("127.0.0.1", "https://Desk.Example.org");

        assertThat(settings.origin()).isEqualTo("https://desk.example.org");
        assertThat(settings.isSecure()).isTrue();
        assertThat(settings.authorities()).contains("Desk.Example.org", "127.0.0.1:8321");
        assertThat(settings.origins())
                .contains("https://desk.example.org")
                .doesNotContain("http://desk.example.org");
    }

    @Test
    void anOddPortIsPartOfTheName() {
        assertThat(reached("127.0.0.1", "https://desk.example.org:8443").authorities())
                .contains("desk.example.org:8443")
                .doesNotContain("desk.example.org");
    }

    @Test
    void everyInterfaceIsNoName() {
        Settings settings = new Settings("0.0.0.0", 8321, Optional.empty(), "ana");

        assertThat(settings.isLoopback()).isFalse();
        assertThat(settings.authorities()).doesNotContain("0.0.0.0:8321");
    }

    @Test
    void behindAnotherServerCallersAreTheOnesThatItNames() {
        Settings behind = reached("127.0.0.1", "https://desk.example.org");

        assertThat(behind.addressOf("127.0.0.1", List.of("1.1.1.1, 9.9.9.9"))).isEqualTo("9.9.9.9");
        assertThat(behind.addressOf("127.0.0.1", List.of("1.1.1.1", "9.9.9.9")))
                .isEqualTo("9.9.9.9");
        assertThat(behind.addressOf("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(behind.addressOf("127.0.0.1", List.of("1.1.1.1, "))).isEqualTo("127.0.0.1");
        assertThat(Settings.local(1, "ana").addressOf("127.0.0.1", List.of("1.1.1.1")))
                .isEqualTo("127.0.0.1");
    }

    private static Settings reached(String host, String address) {
        return new Settings(host, 8321, Optional.of(URI.create(address)), "ana");
    }
}
