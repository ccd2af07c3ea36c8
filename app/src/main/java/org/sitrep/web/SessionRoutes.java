// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sitrep.store.User;
import org.sitrep.web.Problem.Kind;
import org.sitrep.web.Sessions.Session;

/** Getting in and out. */
final class SessionRoutes {
    private final Desk desk;

    SessionRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/session", Role.READER, call -> call.json(told(call.session()))),
                Route.open("POST", "/session", this::open),
                Route.of("DELETE", "/session", Role.READER, this::close),
                Route.of("PUT", "/session/password", Role.READER, this::password));
    }

    private ObjectNode told(Session session) {
        ObjectNode node = Json.object();
        node.put("mode", desk.mode());
        node.put("who", session.who());
        node.put("role", session.role().code());
        node.put("csrf", session.csrf());
        return node;
    }

    private void open(Call call) throws Problem {
        // Before the body is read: who guesses is not to cost memory too.
        if (!desk.tries().take(call.address())) {
            throw tooMany();
        }
        JsonNode body = call.body();
        Sessions.Opened opened = desk.isTeam() ? withPassword(call, body) : withToken(call, body);
        call.cookie(desk.cookieName(), opened.cookie(), desk.settings().isSecure());
        call.done(200, told(opened.session()));
    }

    private Sessions.Opened withToken(Call call, JsonNode body) throws Problem {
        String token = Fields.of(body, "", "token").needed("token", Longest.TOKEN);
        if (!desk.sessions().spend(token)) {
            throw new Problem(
                            Kind.NO_SESSION,
                            "This address was used already. Press Enter where the server was"
                                    + " started for a new one.")
                    .with("mode", desk.mode());
        }
        desk.tries().giveBack(call.address());
        return desk.sessions().open(desk.settings().who(), Role.ADMIN, "");
    }

    private Sessions.Opened withPassword(Call call, JsonNode body) throws Problem {
        Fields fields = Fields.of(body, "", "name", "password");
        String name = fields.needed("name", Longest.PERSON);
        String password = fields.needed("password", Longest.PASSWORD);
        // By the name too: one name is tried from many places as easily as many names from one.
        if (!desk.triesByName().take(name)) {
            throw tooMany();
        }
        Optional<User> user = desk.user(name);
        if (user.isEmpty()) {
            desk.passwords().pretend(password);
        }
        Optional<User> known =
                user.filter(one -> desk.passwords().matches(password, one.secret()))
                        .filter(one -> !one.disabled());
        Optional<Role> role = known.flatMap(one -> Role.of(one.role()));
        if (role.isEmpty()) {
            throw new Problem(Kind.NO_SESSION, "The name or the password is wrong.")
                    .with("mode", desk.mode());
        }
        desk.tries().giveBack(call.address());
        desk.triesByName().giveBack(name);
        return desk.sessions().open(name, role.get(), Desk.stamp(known.get()));
    }

    /** Another password for oneself. Whoever else is in with the old one is out. */
    private void password(Call call) throws Problem {
        if (!desk.isTeam()) {
            throw new Problem(Kind.STATE, "This project is opened without passwords.");
        }
        String who = call.session().who();
        Fields fields = Fields.of(call.body(), "", "old", "password");
        String old = fields.needed("old", Longest.PASSWORD);
        String password = AccountRoutes.password(fields).orElseThrow(AccountRoutes::noPassword);
        if (!desk.triesByName().take(who)) {
            throw tooMany();
        }
        User user =
                desk.user(who)
                        .filter(one -> desk.passwords().matches(old, one.secret()))
                        .orElseThrow(() -> new Problem(Kind.INVALID, "That is not your password."));
        desk.triesByName().giveBack(who);
        User changed =
                new User(
                        who,
                        user.role(),
                        desk.passwords().keep(password),
                        user.created(),
                        user.disabled());
        desk.project().user(changed);
        call.cookieSent(desk.cookieName())
                .ifPresent(cookie -> desk.sessions().keepOnly(cookie, Desk.stamp(changed)));
        call.done();
    }

    private static Problem tooMany() {
        return new Problem(Kind.TOO_MANY, "Too many wrong tries; wait a minute.");
    }

    private void close(Call call) {
        call.cookieSent(desk.cookieName()).ifPresent(desk.sessions()::close);
        call.cookie(desk.cookieName(), "", desk.settings().isSecure());
        call.done();
    }
}
