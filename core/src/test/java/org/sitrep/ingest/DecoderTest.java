// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Rejection.Reason;

class DecoderTest {
    private static final String GERMAN = "Große Gefechte bei Zürich – „heute“ 5 € je Stück. ";

    private final Decoder decoder = new Decoder();

    @Test
    void readsByteOrderMarks() {
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
            byte[] bytes = ("\uFEFF" + GERMAN).getBytes(Charset.forName(name));
            assertThat(text(bytes)).as(name).isEqualTo(GERMAN);
        }
    }

    @Test
    void readsUtf16WithoutAMark() {
        assertThat(text(GERMAN.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(GERMAN);
        assertThat(text(GERMAN.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(GERMAN);
    }

    @Test
    void validUtf8IsUtf8WhateverThePageClaims() {
        String page = "<meta charset=\"iso-8859-1\"><p>" + GERMAN;

        assertThat(text(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
    }

    @Test
    void readsTheCharsetThatThePageNames() {
        String page =
                "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Киев";

        assertThat(text(page.getBytes(Charset.forName("windows-1251")))).isEqualTo(page);
    }

    @Test
    void latin1OnTheWebIsWindows1252() {
        String page = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>“Peace”";

        assertThat(text(page.getBytes(Charset.forName("windows-1252")))).isEqualTo(page);
    }

    @Test
    void aPageThatSaysNothingIsWindows1252() {
        assertThat(text(GERMAN.getBytes(Charset.forName("windows-1252")))).isEqualTo(GERMAN);
    }

    @Test
    void aPageThatClaimsUtf8AndIsNotIsWindows1252() {
        String page = "<meta charset=utf-8>" + GERMAN;

        assertThat(text(page.getBytes(Charset.forName("windows-1252")))).isEqualTo(page);
    }

    @Test
    void aCutOffSequenceLosesOneCharacterOnly() {
        byte[] bytes = (GERMAN + "ü").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(text(cut)).isEqualTo(GERMAN + "\uFFFD");
    }

    @Test
    void anUnknownClaimIsIgnored() {
        String page = "<meta charset=\"klingon\"><p>caf\u00E9";

        assertThat(text(page.getBytes(Charset.forName("windows-1252")))).isEqualTo(page);
    }

    @Test
    void aFewNulsSurvive() {
        String text = "Troops left\u0000 the town of Goma in the early morning hours.";

        assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void imagesArchivesAndNoiseAreNoText() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        byte[] zip = {'P', 'K', 3, 4, 20, 0};

        assertThat(failure(noise).reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(failure(png).detail()).isEqualTo("a PNG image");
        assertThat(failure(zip).reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(failure(new byte[0]).detail()).isEqualTo("empty");
        assertThat(failure("  \n\t ".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void bytesThatNoCharsetReadsAreUndecodable() {
        byte[] bytes = new byte[1000];
        java.util.Arrays.fill(bytes, (byte) 0x81); // undefined in windows-1252

        assertThat(failure(bytes).reason()).isEqualTo(Reason.UNDECODABLE);
    }

    private String text(byte[] bytes) {
        assertThat(decoder.decode(bytes)).isInstanceOf(Decoder.Text.class);
        return ((Decoder.Text) decoder.decode(bytes)).text();
    }

    private Decoder.Failure failure(byte[] bytes) {
        assertThat(decoder.decode(bytes)).isInstanceOf(Decoder.Failure.class);
        return (Decoder.Failure) decoder.decode(bytes);
    }
}
