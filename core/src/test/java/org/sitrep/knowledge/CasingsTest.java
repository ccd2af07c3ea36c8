// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.Casings.Use;

class CasingsTest {
    private static final Map<String, Use> WORDS =
            Map.of("killed", Use.LOWER, "army", Use.RATHER_NAME, "nato", Use.ACRONYM);
    private static final List<String> NAMES = List.of("red cross", "red cross of kenya");

    @TempDir Path folder;

    @Test
    void aWordIsFoundAsItWasWrittenAndAnotherIsNot() throws IOException {
        Casings.write(folder.resolve(Casings.FILE), WORDS, NAMES);
        Casings casings = Casings.open(folder);
        assertThat(casings.use("killed")).contains(Use.LOWER);
        assertThat(casings.use("army")).contains(Use.RATHER_NAME);
        assertThat(casings.use("nato")).contains(Use.ACRONYM);
        assertThat(casings.use("bogota")).isEmpty();
    }

    @Test
    void theLongestNameIsFound() {
        Casings casings = Casings.of(WORDS, NAMES);
        List<String> words = List.of("the", "red", "cross", "of", "kenya", "said");
        assertThat(casings.nameAt(words, 1)).isEqualTo(4);
        assertThat(casings.nameAt(words.subList(0, 3), 1)).isEqualTo(2);
        assertThat(casings.nameAt(words, 0)).isZero();
        assertThat(casings.nameAt(words, 5)).isZero();
    }

    @Test
    void aWordThatNobodyHasSeenIsANameUnlessItEndsLikeAnotherOrHasNoVowel() {
        assertThat(Casings.guess("chalatenango")).isEqualTo(Use.NAME);
        assertThat(Casings.guess("kidapping")).isEqualTo(Use.LOWER);
        assertThat(Casings.guess("pkbr")).isEqualTo(Use.ACRONYM);
    }

    @Test
    void aDamagedFileIsABrokenInstallation() throws IOException {
        Path file = folder.resolve(Casings.FILE);
        Casings.write(file, WORDS, NAMES);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> Casings.open(folder)).isInstanceOf(IllegalStateException.class);
    }
}
