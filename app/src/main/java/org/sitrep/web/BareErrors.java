// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is broken before it becomes a request (a header too long, a path that cannot be
 * read) with its status and no word about why: the web server's own page names itself and the
 * fault.
 */
final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Headers.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        // What follows on a connection with a broken request cannot be told apart from it.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.allocate(0), callback);
        return true;
    }
}
