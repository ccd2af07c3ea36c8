// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sitrep.store.User;
import org.sitrep.web.Problem.Kind;

/** The accounts of a team. */
final class AccountRoutes {
    private final Desk desk;

    AccountRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/accounts", Role.ADMIN, this::list),
                Route.of("POST", "/accounts", Role.ADMIN, this::put));
    }

    private void list(Call call) {
        ArrayNode items = Json.array();
        desk.project().users().forEach(user -> items.add(told(user)));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        call.json(answer);
    }

    private static ObjectNode told(User user) {
        ObjectNode node = Json.object();
        node.put("name", user.name());
        node.put("role", user.role());
        node.put("disabled", user.disabled());
        return node;
    }

    private synchronized void put(Call call) throws Problem {
        Fields fields = Fields.of(call.body(), "", "name", "role", "password", "disabled");
        String name = fields.needed("name", 64);
        if (!Role.isName(name)) {
            throw new Problem(Kind.INVALID, "name must begin with a letter or digit.");
        }
        Role role =
                Role.of(fields.needed("role", 20))
                        .orElseThrow(() -> new Problem(Kind.INVALID, "There is no such role."));
        Optional<String> password = fields.text("password", 1000);
        boolean disabled = fields.flag("disabled");
        if (password.isPresent() && password.get().length() < Passwords.SHORTEST) {
            throw new Problem(
                    Kind.INVALID,
                    "password needs " + Passwords.SHORTEST + " characters; a sentence is good.");
        }
        List<User> users = desk.project().users();
        Optional<User> known = users.stream().filter(u -> u.name().equals(name)).findFirst();
        if (known.isEmpty() && password.isEmpty()) {
            throw new Problem(Kind.INVALID, "password is missing.");
        }
        boolean admin = role == Role.ADMIN && !disabled;
        if (!admin && !users.isEmpty() && users.stream().noneMatch(u -> isOtherAdmin(u, name))) {
            throw new Problem(Kind.STATE, "This is the last admin.");
        }
        if (!admin && users.isEmpty()) {
            throw new Problem(Kind.STATE, "The first account must be an admin's.");
        }
        User user =
                new User(
                        name,
                        role.code(),
                        password.map(desk.passwords()::keep)
                                .orElseGet(() -> known.map(User::secret).orElse("")),
                        known.map(User::created).orElseGet(() -> desk.parts().clock().instant()),
                        disabled);
        desk.project().user(user);
        if (desk.isTeam()) {
            // Whoever was in with the old role or password signs in again.
            desk.sessions().closeAllOf(name);
        }
        call.done(200, told(user));
    }

    private static boolean isOtherAdmin(User user, String name) {
        return !user.name().equals(name)
                && !user.disabled()
                && user.role().equals(Role.ADMIN.code());
    }
}
