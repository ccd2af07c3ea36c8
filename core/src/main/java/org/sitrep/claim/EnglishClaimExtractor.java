// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.ResolvedDocument;

/**
 * Finds claims by cue words, the trees of the parse and the marks of quotation.
 *
 * <p>First every cue looks for its content: verbs in their complements, nouns and adjectives behind
 * them, phrases in the clause around them, colons in the rest of a headline. Then every quoted
 * utterance looks for a claim that reaches into it, for a cue beside it, or for whoever spoke
 * before. Last, claims are ordered, nested and joined to actors, events and days. The words stand
 * in {@code cues.tsv}; the approach is that of Pareti, "A Database of Attribution Relations" (LREC
 * 2012), with rules in place of classifiers.
 */
final class EnglishClaimExtractor implements ClaimExtractor {
    private final CueLexicon lexicon;

    EnglishClaimExtractor(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Claim> extract(ResolvedDocument resolved, List<Event> events) {
        if (resolved.parsed().tokens().isEmpty() || resolved.parsed().sentences().isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(resolved.parsed(), lexicon);
        Set<Integer> heads = new TreeSet<>();
        for (ActorMention actor : resolved.actors()) {
            heads.add(actor.head());
        }
        List<Draft> drafts = new ArrayList<>(new VerbClaims(reading, heads::contains).find());
        drafts.addAll(new NounClaims(reading, heads::contains).find());
        drafts.addAll(new PhraseClaims(reading).find());
        drafts.addAll(new HeadlineClaims(reading).find());
        new QuoteClaims(reading, heads::contains, drafts).complete();
        return new ClaimAssembler(reading, resolved, events).assemble(drafts);
    }
}
