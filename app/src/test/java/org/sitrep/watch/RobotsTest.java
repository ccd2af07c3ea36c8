// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
    @Test
    void theGroupThatNamesUsCountsAlone() {
        Robots robots =
                read("User-agent: *\nDisallow: /\n\nUser-agent: Sitrep\nDisallow: /private\n");

        assertThat(robots.allows("/news")).isTrue();
        assertThat(robots.allows("/private/x")).isFalse();
    }

    @Test
    void withoutAGroupOfOursThatForAllCounts() {
        Robots robots = read("user-agent: other\nallow: /\nuser-agent: *\ndisallow: /cgi");

        assertThat(robots.allows("/cgi-bin")).isFalse();
        assertThat(robots.allows("/")).isTrue();
    }

    @Test
    void severalNamesMayShareAGroup() {
        assertThat(read("User-agent: a\nUser-agent: sitrep\nDisallow: /x").allows("/x")).isFalse();
    }

    @Test
    void theLongestRuleCountsAndOfEqualOnesThatWhichAllows() {
        Robots robots = read("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c");

        assertThat(robots.allows("/a/x")).isFalse();
        assertThat(robots.allows("/a/b/c")).isTrue();
        assertThat(robots.allows("/c")).isTrue();
    }

    @Test
    void starsAndTheEndAreUnderstood() {
        Robots robots = read("User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y");

        assertThat(robots.allows("/a/b.pdf")).isFalse();
        assertThat(robots.allows("/a/b.pdf?c")).isTrue();
        assertThat(robots.allows("/x12y34")).isFalse();
        assertThat(robots.allows("/x12")).isTrue();
    }

    @Test
    void anEmptyRuleForbidsNothing() {
        assertThat(read("User-agent: *\nDisallow:\n").allows("/")).isTrue();
        assertThat(read("").allows("/")).isTrue();
    }

    @Test
    void thePauseIsReadAndBounded() {
        assertThat(read("User-agent: *\nCrawl-delay: 2.5").pause())
                .contains(Duration.ofMillis(2500));
        assertThat(read("User-agent: *\nCrawl-delay: 1e9").pause())
                .contains(Duration.ofMinutes(10));
        assertThat(read("User-agent: *\nCrawl-delay: soon").pause()).isEmpty();
    }

    @Test
    void aPatternThatBacktracksEndsSoon() {
        Robots robots = read("User-agent: *\nDisallow: /" + "*a".repeat(500) + "b$");

        assertThat(robots.allows("/" + "a".repeat(4000))).isTrue();
    }

    private static Robots read(String text) {
        return Robots.read(text, "sitrep");
    }
}
