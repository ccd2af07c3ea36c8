// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

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
        return switch (page.media()) {
            case GIVEN_TEXT -> givenText.extract(page);
            case SAVED_TEXT -> MarkupPlaces.counted(savedText.extract(page), page.content());
            case HTML -> MarkupPlaces.counted(htmlPage.extract(page), page.content());
            case PRINTED -> printedPage.extract(page);
        };
    }
}
