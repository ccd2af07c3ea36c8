// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Limits;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection.Reason;

/** Chooses the reading by what the content is. Stateless after construction. */
final class StandardContentExtractor implements ContentExtractor {
    private final ContentExtractor givenText;
    private final SavedText savedText;
    private final ContentExtractor htmlPage;
    private final ContentExtractor printedPage;

    StandardContentExtractor() {
        WrittenDates dates = new WrittenDates();
        Agencies agencies = new Agencies();
        Datelines datelines = new Datelines(agencies, dates);
        Languages languages = new Languages();
        Furniture furniture = new Furniture();
        Credits credits = new Credits(agencies, dates);
        Stamps stamps = new Stamps(dates);
        givenText = new GivenText(datelines, languages);
        savedText = new SavedText(datelines, languages, furniture, credits, stamps);
        printedPage = new PrintedPage(savedText);
        htmlPage =
                new HtmlPage(
                        datelines,
                        languages,
                        new MainText(new Containers()),
                        new ArticleFilter(furniture, credits, stamps),
                        credits,
                        new PageDates(new MarkupDates(dates), stamps));
    }

    @Override
    public Outcome<Document> extract(Page page) {
        // A given text is the document's as it stands; of a page it shows when it is read.
        if (page.media() == Page.Media.GIVEN_TEXT && page.content().length() > Limits.MOST_TEXT) {
            return tooLarge(page, page.content());
        }
        Outcome<Document> outcome = read(page);
        return outcome instanceof Outcome.Usable<Document>(Document document)
                        && document.text().length() > Limits.MOST_TEXT
                ? tooLarge(page, document.text())
                : outcome;
    }

    private static Outcome<Document> tooLarge(Page page, String text) {
        return Rejections.of(
                page,
                Reason.TOO_LARGE,
                text.length() + " characters of text; the limit is " + Limits.MOST_TEXT);
    }

    private Outcome<Document> read(Page page) {
        return switch (page.media()) {
            case GIVEN_TEXT -> givenText.extract(page);
            case SAVED_TEXT -> MarkupPlaces.counted(savedText.extract(page), page.content());
            case HTML -> MarkupPlaces.counted(htmlPage.extract(page), page.content());
            case PRINTED -> printedPage.extract(page);
        };
    }
}
