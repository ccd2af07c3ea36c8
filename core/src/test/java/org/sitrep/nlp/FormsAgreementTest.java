// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our forms against those of the toolkit that trained the models, on texts made up of parts. */
class FormsAgreementTest {
    private static final String[] PARTS =
            ("a e z A Q Z 0 1 5 77 2024 . . . .. ... - -- / :// : , % $ # + = _ @ ' \" ! ? ( [ ~ & *"
                            + " http:// HTTPS:// sftp:// www. com .com pdf .pdf .7z .HTML mp3 255."
                            + " 48. 1. \u2019 \u201C \u2013 \u2022 \u20AC \u00A3 \u2212 \u00B1"
                            + " \u00C9 \u00D7 \u009F \u0130 \u0416 \u4E2D \uD83D \uDE00 \0")
                    .split(" ");

    @Test
    void everyFormAgreesWithTheToolkit() {
        Random random = new Random(7);
        Features toolkit = new Features();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder parts = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                boolean any = random.nextInt(15) == 0;
                parts.append(
                        any
                                ? "" + (char) random.nextInt(65_536)
                                : PARTS[random.nextInt(PARTS.length)]);
            }
            String token = parts.toString();
            String form = Forms.simplified(token);
            assertThat(form).as(token).isEqualTo(StringUtils.toSimplifiedForm(token));
            assertThat(Forms.lower(token)).as(token).isEqualTo(StringUtils.toLowerCase(token));
            assertThat(Forms.shape(form)).as(form).isEqualTo(StringUtils.getShape(form, 2));
            boolean first = random.nextBoolean();
            assertThat(FormsTest.names(Forms.orthography(form, first)))
                    .as(form)
                    .isEqualTo(String.join(" ", toolkit.of(form, first)));
        }
    }

    /** The toolkit's features without its models. */
    private static final class Features extends FeatureTemplate<NLPNode, NLPState<NLPNode>> {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("NullAway") // the toolkit takes no description for an empty one
        Features() {
            super(null, new HyperParameter());
        }

        List<String> of(String form, boolean first) {
            List<String> names = new ArrayList<>();
            if (form.equals(Forms.HYPERLINK)) {
                names.add("0");
            } else {
                getOrthographicFeauturesAux(names, form.toCharArray(), first, true);
            }
            return names;
        }
    }
}
