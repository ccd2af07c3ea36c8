// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.List;

/** Web pages around texts: menus, scripts, teasers and a footer, as news sites have them. */
final class MadeUpPages {
    /** Texts that make the body of a page: the cases are short, and an article is not. */
    static final int TEXTS = 8;

    private static final int LINKS = 120; // guess: menus of a news site
    private static final int TEASERS = 30; // guess
    private static final int STATEMENTS = 400; // guess: some 20 KB of scripts

    private MadeUpPages() {}

    /** A page whose article are the texts; the same for the same texts. */
    static String page(List<String> texts) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head>");
        html.append("<meta charset=\"utf-8\"><title>News from the valley - The Example</title>");
        html.append("<meta property=\"og:site_name\" content=\"The Example\"><script>");
        for (int i = 0; i < STATEMENTS; i++) {
            html.append("window.queue.push({\"slot\":")
                    .append(i)
                    .append(",\"size\":[300,250]});\n");
        }
        html.append("</script></head><body><header><nav><ul>");
        for (int i = 0; i < LINKS; i++) {
            html.append("<li class=\"menu-item item-").append(i).append("\"><a href=\"/section/");
            html.append(i).append("\"><span>Section ").append(i).append("</span></a></li>");
        }
        html.append("</ul></nav></header><div class=\"wrap\"><main><article>");
        html.append("<h1>News from the valley</h1><div class=\"body\">");
        for (String text : texts) {
            for (String paragraph : text.split("\n\n", -1)) {
                html.append("<p>").append(escaped(paragraph)).append("</p>\n");
            }
        }
        html.append("</div></article></main><aside><h2>Read more</h2>");
        for (int i = 0; i < TEASERS; i++) {
            html.append("<div class=\"teaser\"><a href=\"/story/").append(i);
            html.append("\"><img src=\"/i.jpg\" alt=\"\"><h3>The market of town ").append(i);
            html.append(" opens again</h3></a><p>Traders came back this week.</p></div>");
        }
        html.append("</aside></div><footer><p>All rights reserved.</p>");
        return html.append("</footer></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
