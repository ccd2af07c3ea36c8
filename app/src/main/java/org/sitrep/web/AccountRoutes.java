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
        node.put("created", user.created().toString());
        return node;
    }

    private synchronized void put(Call call) throws Problem {
        Fields fields = Fields.of(call.body(), "", "name", "role", "password", "disabled");
        String name = fields.needed("name", Longest.PERSON);
        if (!Role.isName(name)) {
            throw new Problem(
                    Kind.INVALID,
                    "A name begins with a letter or digit and has letters, digits, spaces and"
                            + " . _ - alone.");
        }
        Role role =
                Role.of(fields.needed("role", Longest.WORD))
                        .orElseThrow(() -> new Problem(Kind.INVALID, "There is no such role."));
        Optional<String> password = password(fields);
        boolean disabled = fields.flag("disabled");
        List<User> users = desk.project().users();
        Optional<User> known = users.stream().filter(u -> u.name().equals(name)).findFirst();
        if (known.isEmpty() && password.isEmpty()) {
            throw noPassword();
        }
        boolean admin = role == Role.ADMIN && !disabled;
        if (!admin && !users.isEmpty() && users.stream().noneMatch(u -> isOtherAdmin(u, name))) {
            throw new Problem(
                    Kind.STATE, "This is the last admin; make another person an admin first.");
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
            letOut(call, user);
        }
        call.done(200, told(user));
    }

    /** Whoever was in with the old role or password signs in again; not who changes their own. */
    private void letOut(Call call, User user) {
        boolean own =
                user.name().equals(call.session().who())
                        && user.role().equals(call.session().role().code());
        if (own) {
            call.cookieSent(desk.cookieName())
                    .ifPresent(cookie -> desk.sessions().keepOnly(cookie, Desk.stamp(user)));
        } else {
            desk.sessions().closeAllOf(user.name());
        }
    }

    /** A password that somebody chose, if there is one; it must be long enough. */
    static Optional<String> password(Fields fields) throws Problem {
        Optional<String> password = fields.text("password", Longest.PASSWORD);
        if (password.isPresent() && password.get().length() < Passwords.SHORTEST) {
            throw new Problem(
                    Kind.INVALID,
                    "A password needs "
                            + Passwords.SHORTEST
                            + " characters; a sentence of your own is good.");
        }
        return password;
    }

    static Problem noPassword() {
        return new Problem(Kind.INVALID, "The password is missing.");
    }

    private static boolean isOtherAdmin(User user, String name) {
        return !user.name().equals(name)
                && !user.disabled()
                && user.role().equals(Role.ADMIN.code());
    }
}
