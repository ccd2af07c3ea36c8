// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.sitrep.export.Phrases;
import org.sitrep.export.RecordLine;
import org.sitrep.model.Rejection;

/**
 * What became of the inputs of one run. Every input is coded, without events, a copy, passed over
 * or rejected; nothing is lost. Memory does not grow with the inputs. Confined to one thread.
 */
public final class Account implements Serializable {
    private static final long serialVersionUID = 1;

    /** Rejections listed for each reason before the rest is counted. // guess */
    private static final int LISTED = 10;

    /** Languages that are told apart before the rest is counted together. // guess */
    private static final int MOST_LANGUAGES = 30;

    private static final int LONGEST_LANGUAGE = 40; // guess: tags have up to 35 characters

    /** Characters of a rejection that are shown: two lines of a wide terminal. // guess */
    private static final int LONGEST_LINE = 300;

    private long inputs;
    private long coded;
    private long empty;
    private long copies;
    private long skipped;
    private long rejected;
    private final EnumMap<Rejection.Reason, List<String>> reasons =
            new EnumMap<>(Rejection.Reason.class);
    private final EnumMap<Rejection.Reason, Long> counts = new EnumMap<>(Rejection.Reason.class);

    /** Documents read and not coded, by their language; contained in {@link #empty}. */
    private final TreeMap<String, Long> foreign = new TreeMap<>();

    /** An input was read. */
    void read() {
        inputs++;
    }

    /** So many inputs were read. */
    public void read(long more) {
        inputs += more;
    }

    /** An input is finished. */
    public void finished(RecordLine line) {
        switch (line) {
            case RecordLine.Coded(var document) -> {
                String language = document.document().language();
                if (document.events().isEmpty()) {
                    empty++;
                    if (!language.startsWith("en")) {
                        foreign.merge(named(language), 1L, Long::sum);
                    }
                } else {
                    coded++;
                }
            }
            case RecordLine.Copied copied -> copies++;
            case RecordLine.Skipped passedOver -> skipped++;
            case RecordLine.Rejected(var rejection) -> {
                rejected++;
                counts.merge(rejection.reason(), 1L, Long::sum);
                List<String> listed =
                        reasons.computeIfAbsent(rejection.reason(), r -> new ArrayList<>());
                if (listed.size() < LISTED) {
                    listed.add(oneLine(rejection));
                }
            }
        }
    }

    /** Adds the account of inputs that come behind those of this one. */
    public void add(Account later) {
        inputs += later.inputs;
        coded += later.coded;
        empty += later.empty;
        copies += later.copies;
        skipped += later.skipped;
        rejected += later.rejected;
        later.counts.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        later.foreign.forEach((language, count) -> foreign.merge(language, count, Long::sum));
        later.reasons.forEach(
                (reason, lines) -> {
                    List<String> listed = reasons.computeIfAbsent(reason, r -> new ArrayList<>());
                    listed.addAll(lines.subList(0, Math.min(lines.size(), LISTED - listed.size())));
                });
    }

    /** Whether an input was rejected. */
    public boolean hasRejections() {
        return rejected > 0;
    }

    long finishedInputs() {
        return coded + empty + copies + skipped + rejected;
    }

    /** Languages are as the inputs call them, who may call each otherwise. */
    private String named(String language) {
        String flat = Phrases.flat(language);
        boolean known = foreign.containsKey(flat);
        return known || (foreign.size() < MOST_LANGUAGES && flat.length() < LONGEST_LANGUAGE)
                ? flat
                : "others";
    }

    /**
     * Asserts that every input has become something, once: inputs = coded + without events + copies
     * + passed over + rejected.
     *
     * @throws IllegalStateException when the sum does not close: an input was lost or told twice
     */
    void check() {
        if (inputs != finishedInputs()) {
            throw new IllegalStateException(
                    inputs + " inputs were read and " + finishedInputs() + " accounted for");
        }
    }

    /**
     * The lines for a person.
     *
     * @throws IllegalStateException when the sum does not close
     */
    public List<String> lines() {
        check();
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (reason, count) -> {
                    lines.add("rejected, " + reason.code() + ": " + count);
                    List<String> listed = reasons.getOrDefault(reason, List.of());
                    for (String each : listed) {
                        lines.add("  " + each);
                    }
                    if (count > listed.size()) {
                        lines.add("  and " + (count - listed.size()) + " more");
                    }
                });
        foreign.forEach(
                (language, count) ->
                        lines.add(
                                "read, not coded, since not in English: "
                                        + count
                                        + " ("
                                        + language
                                        + ")"));
        lines.add(
                inputs
                        + (inputs == 1 ? " input: " : " inputs: ")
                        + coded
                        + " coded, "
                        + empty
                        + " without events, "
                        + copies
                        + " copies, "
                        + (skipped > 0 ? skipped + " passed over, " : "")
                        + rejected
                        + " rejected");
        return lines;
    }

    private static String oneLine(Rejection rejection) {
        String line =
                rejection.detail().isEmpty()
                        ? rejection.id()
                        : rejection.id() + ": " + rejection.detail();
        int end = Math.min(line.length(), LONGEST_LINE);
        return Phrases.flat(line.substring(0, end)) + (end < line.length() ? " ..." : "");
    }
}
