// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, open, settle } from "./stage.mjs";

after(closeBrowser);

/** Presses keys as a person does who has no mouse: waits until the last one has been written. */
function keyboard(page, server) {
  return async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await settle(page);
    return server.project.log.at(-1);
  };
}

test("a whole review without a mouse: accept, correct, reject, merge, split, add, undo back to the first", async () => {
  const { page, server, settle, check, close } = await open();
  const press = keyboard(page, server);
  await press("g", "q");
  await page.waitForSelector("decide-panel");
  await settle();
  const first = await page.evaluate(() => document.querySelector("sitrep-app").shadowRoot.querySelector("queue-view").shadowRoot.querySelector("decide-panel").event);
  const before = JSON.stringify(server.project.records);

  assert.equal((await press("a")).kind, "accept");
  assert.equal(server.project.log[0].target.endsWith(first.id), true, "the first one that waited was accepted");

  await press("3"); // who
  const corrected = await press("2");
  assert.deepEqual([corrected.kind, corrected.field], ["set", "actor"]);
  assert.equal(corrected.after.length, 1);

  assert.equal((await press("x")).kind, "reject");
  await press("m");
  assert.equal((await press("1")).kind, "merge");
  assert.equal((await press("s")).kind, "split");

  await press("n", "ArrowRight", "Shift+ArrowRight");
  const added = await press("1");
  assert.equal(added.kind, "add");
  const record = server.project.records[Number(/\d+/.exec(added.target)[0]) - 1];
  const { start, end, text } = added.after.trigger;
  assert.equal([...record.text].slice(start, end).join(""), text);
  assert.equal(text.split(/\s+/).length, 2, `two words were chosen, not “${text}”`);

  for (let left = 6; left > 0; left--) assert.equal((await press("u")).kind, "undo");
  assert.equal(JSON.stringify(server.project.records), before, "all of it is undone");
  const entries = server.project.log.length;
  await press("u");
  assert.equal(server.project.log.length, entries, "there was nothing left to undo");
  await check();
  await close();
});

test("no decision takes more than two keys", async () => {
  const { page, server, check, close } = await open({ hash: "#/queue" });
  await page.waitForSelector("decide-panel");
  const press = keyboard(page, server);
  for (const keys of [["a"], ["x"], ["s"], ["m", "1"], ["1", "2"], ["2", "2"], ["3", "2"], ["5", "2"], ["6", "2"]]) {
    const entries = server.project.log.length;
    await press(...keys);
    assert.equal(server.project.log.length, entries + 1, keys.join(" "));
  }
  await check();
  await close();
});

test("when somebody was faster both values are shown, and the person chooses", async () => {
  const { page, server, check, close } = await open({ hash: "#/queue" });
  const press = keyboard(page, server);
  await page.waitForSelector("decide-panel");
  await settle(page);
  const key = await page.evaluate(() => document.querySelector("sitrep-app").shadowRoot.querySelector("queue-view").shadowRoot.querySelector("queue-list").chosen);
  server.project.correct({ target: key, version: 0, kind: "set", field: "status", value: "negated" }, "another");
  await press("2", "3"); // told as: future
  const dialog = page.getByRole("dialog", { name: "another was faster" });
  await dialog.waitFor();
  assert.match(await dialog.textContent(), /negated/);
  assert.match(await dialog.textContent(), /future/);
  assert.equal(server.project.find(key).status, "negated", "nothing was overwritten");
  await page.keyboard.press("Tab");
  await press("Enter");
  assert.equal(server.project.find(key).status, "future");
  assert.equal(server.project.log.length, 2);
  await check();
  await close();
});

test("a reader may read and not decide", async () => {
  const { page, server, check, close } = await open();
  await page.route("**/api/v1/session", (route) => route.fulfill({ json: { mode: "team", who: "reader", role: "reader", csrf: "dev" } }));
  await page.goto(`${server.address}#/queue`);
  await page.reload();
  await page.waitForSelector("decide-panel");
  for (const key of ["a", "x", "1", "2", "s"]) await page.keyboard.press(key);
  await page.waitForTimeout(100);
  assert.equal(server.project.log.length, 0);
  assert.ok(await page.getByRole("button", { name: /Accept/ }).isDisabled());
  await check();
  await close();
});

test("single keys can be switched off", async () => {
  const { page, server, check, close } = await open({ hash: "#/queue" });
  await page.waitForSelector("decide-panel");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single keys act" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.waitForTimeout(100);
  assert.equal(server.project.log.length, 0);
  await check();
  await close();
});

test("only disagreements are adjudicated, with one key each", async () => {
  const { page, server, check, close } = await open({ hash: "#/agreement" });
  const press = keyboard(page, server);
  await page.getByText("To decide: 3").waitFor();
  assert.equal((await press("2")).after, "COERCE");
  await page.getByText("To decide: 2").waitFor();
  await press("j");
  assert.equal((await press("1")).field, "status");
  await page.getByText("To decide: 1").waitFor();
  await check();
  await close();
});

test("when the session is over one stands at the door, and comes back to where one was", async () => {
  const { page, settle, close } = await open({ hash: "#/queue" });
  await page.waitForSelector("decide-panel .acts");
  await page.route("**/api/v1/**", (route) =>
    route.request().method() === "POST" && route.request().url().endsWith("/session")
      ? route.continue()
      : route.fulfill({ status: 401, contentType: "application/problem+json", body: JSON.stringify({ type: "urn:sitrep:problem:session", title: "No session", status: 401, instance: "urn:uuid:0", mode: "team" }) }),
  );
  await page.keyboard.press("a");
  await page.getByLabel("Name").fill("Amina");
  await page.getByLabel("Password").fill("correct horse");
  await page.unroute("**/api/v1/**");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.waitForSelector("decide-panel .acts");
  await settle();
  await close();
});
