// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Span;

class WordSplitterTest {
    private static final WordSplitter WORDS = new WordSplitter();

    /** The words of a text, with a space between them. */
    private static String cut(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return spans(text).stream().map(span -> span.in(text)).toList();
    }

    private static List<Span> spans(String text) {
        return text.isEmpty() ? List.of() : WORDS.split(text, new Span(0, text.length()));
    }

    @Test
    void punctuationIsCutFromTheEndsOfWords() {
        assertThat(cut("\"Rebels (some armed) fled, he said.\""))
                .isEqualTo("\" Rebels ( some armed ) fled , he said . \"");
    }

    @Test
    void wordsAreSpansOfTheTextAndNotOfTheBlock() {
        assertThat(WORDS.split("Goma. Bukavu fell.", new Span(6, 18)))
                .containsExactly(new Span(6, 12), new Span(13, 17), new Span(17, 18));
    }

    @Test
    void anAbbreviationKeepsItsFullStop() {
        assertThat(cut("Gen. Adoum met Sgt. Traoré on Sept. 3 at 4 p.m. in the U.S. camp."))
                .isEqualTo("Gen. Adoum met Sgt. Traoré on Sept. 3 at 4 p.m. in the U.S. camp .");
    }

    @Test
    void aWordOfAFewConsonantsIsAnAbbreviation() {
        assertThat(cut("the Mjr. left by. then")).isEqualTo("the Mjr. left by . then");
    }

    @Test
    void aFullStopBeforeACommaBelongsToTheWord() {
        assertThat(cut("Sahel Mining Inc., Abuja")).isEqualTo("Sahel Mining Inc. , Abuja");
        assertThat(cut("the Ansar., he")).isEqualTo("the Ansar. , he");
    }

    @Test
    void noIsAnAbbreviationBeforeANumberOnly() {
        assertThat(cut("Post No. 4 said no. Then")).isEqualTo("Post No. 4 said no . Then");
    }

    @Test
    void aBlockOfOneWordEndsWithItsFullStop() {
        assertThat(cut("Gen.")).isEqualTo("Gen .");
        assertThat(cut("Never...")).isEqualTo("Never ...");
        assertThat(cut("...")).isEqualTo("...");
    }

    @Test
    void hyphensCutCompoundsButNotPrefixesAndSuffixes() {
        assertThat(cut("a 24-hour, army-led, anti-tank, six-fold, COVID-19 push"))
                .isEqualTo("a 24 - hour , army - led , anti-tank , six - fold , COVID-19 push");
        assertThat(cut("a six-fold rise")).isEqualTo("a six-fold rise");
        assertThat(cut("a slow e-e-end")).isEqualTo("a slow e-e-end");
    }

    @Test
    void slashesCutWordsButNotDatesAndAmpersandsNotInitials() {
        assertThat(cut("Kidal/Gao on 3/4 by R&D and A&4"))
                .isEqualTo("Kidal / Gao on 3/4 by R&D and A & 4");
    }

    @Test
    void commasInThousandsDoNotCut() {
        assertThat(cut("1,200,000 people, 3,4 and 5,6789"))
                .isEqualTo("1,200,000 people , 3 , 4 and 5 , 6789");
    }

    @Test
    void signsBelongToTheirNumbers() {
        assertThat(cut("at -5 or +7 or .50 or '90s or #peace or @unit or #3"))
                .isEqualTo("at -5 or +7 or .50 or '90s or #peace or @unit or # 3");
    }

    @Test
    void yearsAreCutAtTheirHyphen() {
        assertThat(cut("In 1998-99 and 1960-1970 and 80-90s, not 123-45"))
                .isEqualTo("In 1998 - 99 and 1960 - 1970 and 80 - 90s , not 123-45");
    }

    @Test
    void amountsAreCutFromCurrenciesAndUnits() {
        assertThat(cut("US$5 and EUR20 or 30rmb for 81mm shells 40km off, 5.5kg"))
                .isEqualTo("US$ 5 and EUR 20 or 30 rmb for 81 mm shells 40 km off , 5.5 kg");
        assertThat(cut("$5bn, €3, 50%")).isEqualTo("$ 5bn , € 3 , 50 %");
        assertThat(cut("5%-8%")).isEqualTo("5 % -8 %");
        assertThat(cut("paid US$ then")).isEqualTo("paid US$ then");
    }

    @Test
    void theFirstCurrencyOfTwoIsCut() {
        assertThat(cut("at EUR5USD today")).isEqualTo("at EUR 5USD today");
        assertThat(cut("at USD5EUR today")).isEqualTo("at USD 5EUR today");
    }

    @Test
    void shortFormsAreCutWhicheverApostropheTheyHave() {
        assertThat(cut("They'll say it’s Mali's; we don't, I'm sure, they've"))
                .isEqualTo("They 'll say it ’s Mali 's ; we do n't , I 'm sure , they 've");
        assertThat(cut("the 1990's end")).isEqualTo("the 1990's end");
    }

    @Test
    void compoundsWrittenAsOneWordAreCut() {
        assertThat(cut("They cannot, WANNA and gonna"))
                .isEqualTo("They can not , WAN NA and gon na");
        assertThat(cut("whadya dunno")).isEqualTo("wha d ya du n no");
    }

    @Test
    void dotsAndDashesBetweenWordsCut() {
        assertThat(cut("Talks...then war--again—still"))
                .isEqualTo("Talks ... then war -- again — still");
        assertThat(cut("\"Why?\"he asked")).isEqualTo("\" Why ? \" he asked");
    }

    @Test
    void aForgottenSpaceBehindAFullStopCuts() {
        assertThat(cut("They fled Goma.Then rain")).isEqualTo("They fled Goma . Then rain");
        assertThat(cut("He cried stop!Nobody did")).isEqualTo("He cried stop ! Nobody did");
    }

    @Test
    void addressesAreWhole() {
        assertThat(cut("See https://example.org/a-b?c=1,2. Or"))
                .isEqualTo("See https://example.org/a-b?c=1,2. Or");
        assertThat(cut("(www.example.org:8080/a;b)")).isEqualTo("( www.example.org:8080/a;b)");
        assertThat(cut("write to news@example.org, or"))
                .isEqualTo("write to news@example.org , or");
        assertThat(cut("at 192.168.10.1: port")).isEqualTo("at 192.168.10.1 : port");
        assertThat(cut("git://me:pw@host.example.org! now"))
                .isEqualTo("git://me:pw@host.example.org ! now");
        assertThat(cut("verylongprotocol://a1.example here"))
                .isEqualTo("verylon gprotocol://a1.example here");
    }

    @Test
    void facesAreWhole() {
        assertThat(cut("quiet:-(( or fine;) or :-D, or a rose @}->--"))
                .isEqualTo("quiet :-(( or fine ;) or :-D , or a rose @}->--");
    }

    @Test
    void someWordsOfSymbolsAreWhole() {
        assertThat(cut("fled w/o arms 'cause W/o")).isEqualTo("fled w/o arms 'cause W / o");
    }

    @Test
    void symbolsSideBySideAreGroupedByKind() {
        assertThat(cut("So ((?!.)) --- **^*")).isEqualTo("So (( ?!. )) --- ** ^*");
    }

    @Test
    void aLetterOrNumberBetweenBracketsIsOneWordWithThem() {
        assertThat(words("Part (a) and ( 12 ) of (bc)"))
                .containsExactly("Part", "(a)", "and", "( 12 )", "of", "(", "bc", ")");
    }

    @Test
    void allKindsOfWhiteSpaceAndControlCharactersAreOutsideOfWords() {
        assertThat(words("a\u00A0b\u2028c\u0000d\u0085e\uFEFFf\u200Bg\u3000h\t\n"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(words(" \u0000\u00A0")).isEmpty();
    }

    @Test
    void lettersOfAllScriptsAreWords() {
        assertThat(cut("Київ—Харків, «Гома», بغداد، 国境😀!"))
                .isEqualTo("Київ — Харків , «Гома» , بغداد، 国境😀 !");
    }

    @Test
    void whateverTheTextHoldsWordsAreInOrderAndNothingIsLost() {
        Random random = new Random(20);
        String usual =
                "abnost .,;:!?'\"-/\\|&@#$%*=+~^_`()[]{}<>0159\u2019\u2014\u20AC\uD83D\uDE00";
        for (int round = 0; round < 5_000; round++) {
            char[] chars = new char[1 + random.nextInt(60)];
            for (int i = 0; i < chars.length; i++) {
                boolean odd = random.nextInt(8) == 0;
                chars[i] =
                        odd
                                ? (char) random.nextInt(0x10000)
                                : usual.charAt(random.nextInt(usual.length()));
            }
            checkSpans(new String(chars));
        }
    }

    @Test
    void aRunWithoutEndIsCutButNotInsideASurrogatePair() {
        String text = "a" + "\uD83D\uDE00".repeat(3_000);
        checkSpans(text);
        for (String word : words(text)) {
            assertThat(word.length()).isLessThanOrEqualTo(2_000);
            assertThat(Character.isLowSurrogate(word.charAt(0))).isFalse();
        }
    }

    @Test
    void hostileTextTakesATimeLinearInItsLength() {
        String[] parts = {
            "-", "!", "a.", "a-", "a@", "a:@", "http:/", "abc://", "1.", "123.1.1.", ":-", "!-",
            "a:b@", "(a)", "n't", "1,", "no.", ".,", "'", "_", "\uD83D", "\uDE00", "\u2019", "…",
            "|", "(", "é", "a.b@", "ab.cd."
        };
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), // linear: under 2 seconds for all of them
                () -> {
                    for (String part : parts) {
                        checkSpans(part.repeat(100_000));
                    }
                });
    }

    @Test
    void aMistakeInTheListsIsSaidWithItsLine() throws IOException {
        assertThatThrownBy(() -> WordLists.of(rows("unit\tkm\nunits\tmm\n")))
                .hasMessageContaining("lists.tsv:2")
                .hasMessageContaining("units");
        assertThatThrownBy(() -> WordLists.of(rows("unit\tk m\n"))).hasMessageContaining("k m");
        assertThatThrownBy(() -> WordLists.of(rows("compound\tcannot\n")))
                .hasMessageContaining("cannot");
        assertThatThrownBy(() -> WordLists.of(rows("unit\tm2\n"))).hasMessageContaining("digit");
        assertThatThrownBy(() -> WordLists.of(rows("dollar\té\n"))).hasMessageContaining("ASCII");
        assertThatThrownBy(() -> new Emoticons(rows(":-)\n"))).hasMessageContaining("lists.tsv:1");
        assertThatThrownBy(() -> new Emoticons(rows("\"xd\"\n")))
                .hasMessageContaining("punctuation");
    }

    private static List<Tsv.Row> rows(String table) throws IOException {
        return Tsv.read("lists.tsv", new StringReader(table));
    }

    /** In order, disjoint, and only white space and control characters are left out. */
    private static void checkSpans(String text) {
        int reached = 0;
        for (Span span : spans(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(reached);
            checkNoWords(text, reached, span.start());
            reached = span.end();
        }
        assertThat(reached).isLessThanOrEqualTo(text.length());
        checkNoWords(text, reached, text.length());
    }

    private static void checkNoWords(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean outside =
                    Character.isISOControl(c)
                            || Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || c == '\uFEFF'
                            || c == '\u200B';
            assertThat(outside).as("%04x is left out", (int) c).isTrue();
        }
    }
}
