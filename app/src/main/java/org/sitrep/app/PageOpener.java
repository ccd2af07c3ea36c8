// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens a page in the person's browser.
 *
 * <p>The address holds a secret, and what a program is started with can be read by every user of
 * the machine. So the browser is started with a file that only this person can read, and which
 * leads on to the address.
 */
final class PageOpener {
    private PageOpener() {}

    /** Does what it can; a machine without a browser is none of our faults. */
    static void open(String address) {
        try {
            List<String> opener = opener(System.getProperty("os.name", ""), System.getenv());
            if (opener.isEmpty()) {
                return;
            }
            // Temporary files are made for their owner's eyes alone.
            Path page = Files.createTempFile("sitrep-", ".html");
            page.toFile().deleteOnExit();
            Files.writeString(page, leadingTo(address));
            List<String> command = new java.util.ArrayList<>(opener);
            command.add(page.toString());
            Process unused =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException noBrowser) {
            // The address was printed; a person can open it by hand.
            return;
        }
    }

    static String leadingTo(String address) {
        return "<!DOCTYPE html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<meta http-equiv=\"refresh\" content=\"0;url="
                + address.replace("&", "&amp;").replace("\"", "&quot;")
                + "\"><title>Sitrep</title>";
    }

    /** The program that opens files as a person would; none where nobody sits at a screen. */
    static List<String> opener(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (name.contains("mac")) {
            return List.of("open");
        }
        boolean screen =
                environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? List.of("xdg-open") : List.of();
    }
}
