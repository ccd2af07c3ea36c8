// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final Tokens tokens = new Tokens(new SecureRandom());
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Sessions sessions = new Sessions(tokens, () -> now);

    @Test
    void aTokenHas256BitsAndComesOnce() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            all.add(tokens.next());
        }

        assertThat(all).hasSize(1000).allMatch(token -> token.length() == 43);
    }

    @Test
    void aLinkIsGoodOnce() {
        String link = sessions.link();

        assertThat(sessions.spend(link + "x")).isFalse();
        assertThat(sessions.spend(link)).isTrue();
        assertThat(sessions.spend(link)).isFalse();
    }

    @Test
    void aSessionIsFoundByItsCookieAlone() {
        Sessions.Opened opened = sessions.open("ana", Role.CODER, "");

        assertThat(sessions.find(opened.cookie())).contains(opened.session());
        assertThat(sessions.find(opened.session().csrf())).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        Sessions.Opened opened = sessions.open("ana", Role.CODER, "");
        now = now.plus(Sessions.IDLE);
        assertThat(sessions.find(opened.cookie())).isPresent();

        now = now.plus(Sessions.IDLE).plusSeconds(1);

        assertThat(sessions.find(opened.cookie())).isEmpty();
    }

    @Test
    void aSessionEndsAlsoWhenItIsUsed() {
        Sessions.Opened opened = sessions.open("ana", Role.CODER, "");
        Instant end = now.plus(Sessions.LONGEST);
        while (now.isBefore(end)) {
            assertThat(sessions.find(opened.cookie())).isPresent();
            now = now.plus(Duration.ofHours(6));
        }

        now = now.plus(Duration.ofHours(6));

        assertThat(sessions.find(opened.cookie())).isEmpty();
    }

    @Test
    void oneClosedIsOverAndThoseOfOthersAreNot() {
        Sessions.Opened ana = sessions.open("ana", Role.CODER, "");
        Sessions.Opened twice = sessions.open("ana", Role.CODER, "");
        Sessions.Opened ben = sessions.open("ben", Role.CODER, "");

        sessions.closeAllOf("ana");

        assertThat(sessions.find(ana.cookie())).isEmpty();
        assertThat(sessions.find(twice.cookie())).isEmpty();
        assertThat(sessions.find(ben.cookie())).isPresent();
    }

    @Test
    void whoChoosesAnotherPasswordStaysInFromThereAlone() {
        Sessions.Opened here = sessions.open("ana", Role.CODER, "old");
        Sessions.Opened there = sessions.open("ana", Role.CODER, "old");
        Sessions.Opened ben = sessions.open("ben", Role.CODER, "his");

        sessions.keepOnly(here.cookie(), "new");

        assertThat(sessions.find(here.cookie()).orElseThrow())
                .isEqualTo(new Sessions.Session("ana", Role.CODER, here.session().csrf(), "new"));
        assertThat(sessions.find(there.cookie())).isEmpty();
        assertThat(sessions.find(ben.cookie())).isPresent();
    }

    @Test
    void manySessionsPushOutTheOldest() {
        Sessions.Opened first = sessions.open("ana", Role.CODER, "");
        for (int i = 0; i < Sessions.MOST; i++) {
            now = now.plusMillis(1);
            Sessions.Opened unused = sessions.open("ben", Role.READER, "");
        }

        assertThat(sessions.find(first.cookie())).isEmpty();
    }

    @Test
    void aPasswordIsKeptAsWhatItCanBeCheckedAgainst() {
        Passwords passwords = new Passwords(new SecureRandom());
        String kept = passwords.keep("a long enough one");

        assertThat(kept).startsWith("pbkdf2-sha512:210000:").doesNotContain("long enough");
        assertThat(passwords.keep("a long enough one")).isNotEqualTo(kept);
        assertThat(passwords.matches("a long enough one", kept)).isTrue();
        assertThat(passwords.matches("a long enough two", kept)).isFalse();
        for (String damaged :
                new String[] {
                    "",
                    "x",
                    "pbkdf2-sha512:0:AA==:AA==",
                    "pbkdf2-sha512:999999999999:AA==:AA==",
                    "pbkdf2-sha512:1:%:AA==",
                    "plain:1:a:b",
                    "pbkdf2-sha512:2000000000:AA==:AA=="
                }) {
            assertThat(passwords.matches("", damaged)).as(damaged).isFalse();
        }
    }

    @Test
    void aBucketIsEmptiedAndFillsAgain() {
        RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), () -> now);

        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).isTrue();
        now = now.plusSeconds(21);
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        limit.giveBack("a");
        assertThat(limit.take("a")).isTrue();
    }
}
