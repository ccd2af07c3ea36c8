// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to nobody, on which the answer lies ready. */
final class CannedSocket extends Socket {
    private final InputStream answer;
    private final ByteArrayOutputStream asked = new ByteArrayOutputStream();

    CannedSocket(InputStream answer) {
        this.answer = answer;
    }

    CannedSocket(String answer) {
        this(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public InputStream getInputStream() {
        return answer;
    }

    @Override
    public OutputStream getOutputStream() {
        return asked;
    }

    @Override
    public void setSoTimeout(int millis) {
        // What lies ready needs no waiting for.
    }

    String asked() {
        return asked.toString(StandardCharsets.UTF_8);
    }

    static String page(int status, String headers, String body) {
        return "HTTP/1.1 "
                + status
                + " x\r\n"
                + headers
                + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
    }
}
