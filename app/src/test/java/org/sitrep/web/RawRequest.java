// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written by hand, since no client library lets one lie about everything. */
final class RawRequest {
    private RawRequest() {}

    /** Sends the head and the body as they are; the answer as text. */
    static String send(int port, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String request =
                    head.strip().replace("\n", "\r\n")
                            + "\r\nContent-Length: "
                            + bytes.length
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The status of an answer; 0 when the server hung up. */
    static int status(String answer) {
        return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
    }
}
