// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * {@code --database ADDRESS}: a team's project, named by an option in the place of the file. It is
 * moved there before anything is parsed, so that no command knows of two ways to name a project.
 */
final class DatabaseOption {
    private static final String NAME = "--database";

    /** The commands whose first argument is the project; of the others it is among the last. */
    private static final List<String> PROJECT_FIRST =
            List.of("init", "add", "serve", "account", "watch", "audit", "apply", "cases");

    private String address = "";

    @Option(
            names = NAME,
            paramLabel = "ADDRESS",
            description =
                    "A project in a database of PostgreSQL: postgresql://USER@HOST/NAME. The same as"
                            + " to name it in the place of the project's file.")
    void address(String written) {
        address = written; // never asked for: see moved
    }

    /** The arguments with the address where a project's file would stand. */
    static String[] moved(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        for (int i = 1; i < all.size(); i++) {
            String word = all.get(i);
            boolean joined = word.startsWith(NAME + "=");
            if (joined || (word.equals(NAME) && i + 1 < all.size())) {
                String address = joined ? word.substring(NAME.length() + 1) : all.remove(i + 1);
                all.remove(i);
                all.add(PROJECT_FIRST.contains(all.getFirst()) ? 1 : all.size(), address);
                break;
            }
        }
        return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return address;
    }
}
