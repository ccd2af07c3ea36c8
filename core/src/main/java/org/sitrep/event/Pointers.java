// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.event.Attachment.Kind;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;

/**
 * Which area a noun points back to: "in the region", "to the enclave", "at the province's airport".
 *
 * <p>It is the only area that the paragraphs before name, or the one that the report is about.
 * Otherwise nobody knows which is meant. Towns are left to the scene told before: a report names
 * more of them than it has scenes.
 */
final class Pointers {
    /** Paragraphs back to which a noun points: guess. */
    private static final int BACK = 2;

    /** An area named so often, and in most namings of areas, is what a report is about: guess. */
    private static final int OFTEN = 3;

    private final ResolvedDocument resolved;
    private final Syntax syntax;
    private final Attachment attachment;
    private final WordClasses words;
    private final List<Toponym> literal = new ArrayList<>();

    /**
     * @param words the classes of {@code settings.tsv}
     */
    Pointers(ResolvedDocument resolved, Syntax syntax, Attachment attachment, WordClasses words) {
        this.resolved = resolved;
        this.syntax = syntax;
        this.attachment = attachment;
        this.words = words;
        for (Toponym toponym : resolved.toponyms()) {
            boolean known = toponym.place().isPresent();
            if (known && toponym.use() == Toponym.Use.LITERAL) {
                literal.add(toponym);
            }
        }
    }

    /** The place that the event's own words point to. */
    Optional<Toponym> own(Draft draft) {
        for (int child : syntax.dependencies().children(draft.head(), "prep")) {
            boolean place = words.has("points", syntax.form(child));
            int noun = place ? syntax.dependencies().child(child, "pobj") : -1;
            Optional<Toponym> found = noun < 0 ? Optional.empty() : of(draft, noun);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Toponym> of(Draft draft, int noun) {
        for (int child : syntax.dependencies().children(noun, "poss")) {
            if (pointsToArea(child)) { // "at the region's airport"
                return before(child);
            }
        }
        boolean attached =
                attachment.steps(draft.head(), syntax.token(noun).span(), Kind.PLACE) >= 0;
        return attached && pointsToArea(noun) ? before(noun) : Optional.empty();
    }

    /** Whether a noun points to an area told before; not "a region", "the region of X". */
    private boolean pointsToArea(int noun) {
        boolean definite = false;
        for (int child : syntax.dependencies().children(noun)) {
            String form = syntax.form(child);
            switch (syntax.relation(child)) {
                case "det" -> definite = words.has("pointing", form);
                case "amod" -> {
                    if (!form.equals("same")) {
                        return false;
                    }
                }
                case "case", "punct" -> {}
                default -> {
                    if (child < noun || syntax.form(child).equals("of")) {
                        return false;
                    }
                }
            }
        }
        return definite && words.has("area", syntax.lemma(noun));
    }

    private Optional<Toponym> before(int noun) {
        int start = syntax.token(noun).span().start();
        int sentence = resolved.parsed().sentenceAt(start);
        Optional<Toponym> only = Optional.empty();
        boolean doubtful = false;
        for (int i = literal.size() - 1; i >= 0; i--) {
            Toponym each = literal.get(i);
            if (each.span().end() > start || !isArea(each)) {
                continue;
            }
            int told = resolved.parsed().sentenceAt(each.span().start());
            if (told < 0 || sentence < 0 || block(sentence) - block(told) > BACK) {
                break;
            }
            doubtful |= only.isPresent() && id(each) != id(only.get());
            only = only.or(() -> Optional.of(each));
        }
        Optional<Toponym> sure = doubtful ? Optional.empty() : only;
        return sure.or(() -> main(start));
    }

    /** The area that the text before is about. */
    private Optional<Toponym> main(int start) {
        Map<Long, Integer> named = new HashMap<>();
        int all = 0;
        Optional<Toponym> main = Optional.empty();
        for (Toponym each : literal) {
            if (each.span().end() <= start && isArea(each)) {
                all++;
                int count = named.merge(id(each), 1, Integer::sum);
                boolean more = main.isEmpty() || count >= named.getOrDefault(id(main.get()), 0);
                main = more ? Optional.of(each) : main;
            }
        }
        int total = all;
        return main.filter(
                m -> {
                    int count = named.getOrDefault(id(m), 0);
                    return count >= OFTEN && 2 * count > total;
                });
    }

    private int block(int sentence) {
        return resolved.parsed().sentences().get(sentence).block();
    }

    private static long id(Toponym toponym) {
        return toponym.place().orElseThrow().id();
    }

    private static boolean isArea(Toponym toponym) {
        Resolution resolution = toponym.resolution();
        return resolution == Resolution.REGION
                || resolution == Resolution.ADMIN1
                || resolution == Resolution.ADMIN2;
    }
}
