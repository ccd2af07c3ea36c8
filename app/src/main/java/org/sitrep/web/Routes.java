// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** All that may be asked of the server: the paths of {@code docs/openapi.yaml}, and no other. */
final class Routes {
    private static final String DESCRIPTION = "/org/sitrep/web/openapi.yaml";

    private Routes() {}

    static List<Route> of(Desk desk) {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.open("GET", "/openapi.yaml", Routes::description));
        routes.addAll(new SessionRoutes(desk).all());
        routes.addAll(new AccountRoutes(desk).all());
        routes.addAll(new ReadingRoutes(desk).all());
        routes.addAll(new EventRoutes(desk).all());
        routes.addAll(new CodingRoutes(desk).all());
        routes.addAll(new CodebookRoutes(desk).all());
        routes.addAll(new ImportRoutes(desk).all());
        routes.addAll(new ExportRoutes(desk).all());
        return List.copyOf(routes);
    }

    private static void description(Call call) throws Problem, IOException {
        try (InputStream in = Routes.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTION + " is missing");
            }
            call.bytes("application/yaml", in.readAllBytes());
        }
    }
}
