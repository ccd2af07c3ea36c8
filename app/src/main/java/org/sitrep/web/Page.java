// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.sitrep.web.Problem.Kind;

/** Everything that is no route of the interface: the page's files. */
final class Page {
    private final PageFiles files = new PageFiles("/org/sitrep/web/page/");

    void answer(Context context) throws Problem {
        String path = context.path();
        if (path.equals("/api") || path.startsWith("/api/")) {
            throw new Problem(Kind.NOT_FOUND, "See docs/openapi.yaml for what there is.");
        }
        Optional<PageFiles.File> found = files.find(path);
        if (found.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "The page has no such file.");
        }
        PageFiles.File file = found.get();
        Call call = new Call(context, Optional.empty(), "", 0);
        if (!call.hasAlready(file.etag())) {
            context.contentType(file.type()).result(file.bytes());
        }
    }
}
