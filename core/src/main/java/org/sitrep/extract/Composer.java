// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.extract.Credits.Credit;
import org.sitrep.extract.Datelines.Dateline;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.Page;

/**
 * Puts a document together from the parts that were found on a page. One composer for each
 * document.
 */
final class Composer {
    /** How many paragraphs may come before the dateline: a standfirst, a caption. */
    private static final int DATELINE_WITHIN = 4; // guess

    private final Datelines datelines;
    private final DocumentText text = new DocumentText();
    private final Set<String> credits = new LinkedHashSet<>();
    private final List<PageDate> dates = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> origin = Optional.empty();
    private Optional<PageDate> datelineDate = Optional.empty();
    private boolean datelineRead;
    private int paragraphs;

    Composer(Datelines datelines) {
        this.datelines = datelines;
    }

    /** Sets the title, which is the first block; call it before the first block is added. */
    void title(String words, int markupStart, int markupEnd) {
        title = Optional.of(words);
        text.add(Kind.TITLE, words, markupStart, markupEnd);
    }

    /** Adds a block; the first dateline among the first paragraphs becomes a block of its own. */
    void add(Kind kind, String words, int markupStart, int markupEnd) {
        if (kind == Kind.PARAGRAPH && !datelineRead && paragraphs < DATELINE_WITHIN) {
            paragraphs++;
            Optional<Dateline> dateline =
                    datelines.read(words, new org.sitrep.model.Span(0, words.length()));
            if (dateline.isPresent()) {
                datelineRead = true;
                text.addWithDateline(words, dateline.get(), markupStart, markupEnd);
                dateline.get().origin().ifPresent(this::originFromText);
                datelineDate =
                        dateline.get()
                                .date()
                                .map(
                                        date ->
                                                new PageDate(
                                                        date,
                                                        Basis.DATELINE,
                                                        dateline.get().span().in(words)));
                return;
            }
        }
        text.add(kind, words, markupStart, markupEnd);
    }

    /** A dateline is the surest sign of who wrote a report. */
    private void originFromText(String agency) {
        origin = Optional.of(agency);
    }

    void credit(Credit credit) {
        credits.addAll(credit.people());
        if (outlet.isEmpty()) {
            outlet = credit.outlet();
        }
        if (origin.isEmpty()) {
            origin = credit.origin();
        }
    }

    void people(List<String> names) {
        credits.addAll(names);
    }

    void outlet(String name) {
        outlet = Optional.of(name);
    }

    void origin(String name) {
        if (origin.isEmpty()) {
            origin = Optional.of(name);
        }
    }

    /** Adds a date; the most trusted is added first. */
    void date(PageDate date) {
        if (!dates.contains(date)) {
            dates.add(date);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.text();
    }

    /** The document; what was given with the page outranks what was found on it. */
    Document document(Page page, Optional<String> url, String language) {
        Page.Given given = page.given();
        List<PageDate> all = new ArrayList<>();
        given.published()
                .ifPresent(date -> all.add(new PageDate(date, Basis.GIVEN, date.toString())));
        all.addAll(dates);
        datelineDate.ifPresent(all::add);
        Optional<String> publisher = given.outlet().or(() -> outlet);
        return new Document(
                page.id(),
                page.input(),
                given.title().or(() -> title),
                given.url().or(() -> url),
                publisher,
                origin.filter(name -> !isSame(name, publisher)),
                List.copyOf(credits),
                given.language().orElse(language),
                all,
                text.text(),
                text.blocks());
    }

    /** An outlet's own report has no other origin: "BBC" on "BBC News". */
    private static boolean isSame(String origin, Optional<String> publisher) {
        String name = Fold.fold(origin);
        String outlet = publisher.map(Fold::fold).orElse("");
        return !outlet.isEmpty() && (outlet.contains(name) || name.contains(outlet));
    }
}
