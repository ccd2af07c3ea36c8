// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { program } from "./program.mjs";
import { closeBrowser, open, settle } from "./stage.mjs";

let server;
before(async () => (server = await program()));
after(async () => {
  await closeBrowser();
  server?.close();
});

const api = (page, path) => page.evaluate(async (path) => (await fetch(`api/v1/${path}`)).json(), path);

test("the token gets in once and does not stay in the address; without it one stands at the door", async () => {
  const token = server.token;
  const { page, check, close } = await open({ server });
  assert.doesNotMatch(page.url(), /token/);
  await page.waitForSelector("event-map[painted]");
  await check();
  await close();
  const cookies = server.cookies;
  server.cookies = undefined;
  const stranger = await open({ server, hash: `#token=${token}`, inside: false });
  await stranger.page.getByLabel("Address or token").waitFor();
  await stranger.close();
  server.cookies = cookies;
});

test("every view shows what is in the project", async () => {
  const { page, go, check, close } = await open({ server });
  const project = await api(page, "project");
  assert.equal(Number(await page.locator("explore-view .bar p b").textContent()), project.events);
  const incidents = (await api(page, "incidents?limit=200")).items;
  const several = incidents.find((each) => new Set(each.keys.map((key) => key.split(".")[0])).size > 1);
  const views = [
    ["#/report", "report-list td a"], ["#/report/2", "report-text .trigger"], ["#/report/2?tab=claims", "claim-list li"], ["#/queue", "decide-panel .acts"], ["#/incident", "incident-list td a"],
    [`#/incident/${encodeURIComponent(several.id)}`, "account-matrix tfoot"], ["#/codebook/ASSAULT", "frame-table .words"], ["#/agreement", "agreement-view h1"], ["#/import", "textarea"],
  ];
  for (const [hash, part] of views) {
    await go(hash);
    await page.waitForSelector(part);
  }
  await check();
  await close();
});

test("a review by keyboard is in the program's log, and undo takes all of it back", async () => {
  const { page, check, close } = await open({ server, hash: "#/queue" });
  await page.waitForSelector("decide-panel .acts");
  const before = JSON.stringify(await api(page, "events/columns"));
  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await settle(page);
    }
    const { items } = await api(page, "log?limit=500");
    return items.at(-1);
  };
  assert.equal((await press("a")).kind, "accept");
  assert.equal((await press("x")).kind, "reject");
  const status = await press("2", "5");
  assert.deepEqual([status.kind, status.field, status.after], ["set", "status", "negated"]);
  const type = await press("1", "2");
  assert.deepEqual([type.kind, type.field], ["set", "type"]);
  assert.equal((await press("m", "1")).kind, "merge");
  const added = await press("n", "ArrowRight", "Shift+ArrowRight", "1");
  assert.equal(added.kind, "add");
  const count = (await api(page, "log?limit=500")).items.length;
  for (let left = count; left > 0; left--) assert.equal((await press("u")).kind, "undo");
  assert.equal(JSON.stringify(await api(page, "events/columns")), before);
  await check();
  await close();
});

test("a report that is pasted is coded while one watches, and its words stay words", async () => {
  const { page, go, check, close } = await open({ server, hash: "#/import" });
  await page.getByLabel("Title").fill("<img src=x onerror=alert(1)> Shots at Sorbe");
  await page.getByLabel("Published").fill("2024-05-06");
  await page.getByLabel("Text of the report").fill("Gunmen killed three guards near Gao on Sunday, police said. 😀 <script>alert(1)</script> They wounded two others.");
  await page.getByRole("button", { name: "Code this text" }).click();
  await page.locator("import-job").getByText("done", { exact: true }).waitFor();
  const { total } = await api(page, "documents?limit=1");
  await go(`#/report/${total}`);
  await page.waitForSelector("report-text .trigger");
  assert.match(await page.locator("report-text .text").textContent(), /<script>alert\(1\)<\/script>/);
  const record = (await api(page, `documents/${total}`)).record;
  const spans = await page.$$eval("report-text .text span", (all) => all.map((span) => ({ start: span.start, text: span.textContent })));
  for (const { start, text } of spans) assert.equal(text, [...record.text].slice(start, start + [...text].length).join(""));
  await check();
  await close();
});

test("what two coders differ in waits in the queue until somebody decides it, and nothing else is asked", async () => {
  const { page, go, settle, check, close } = await open({ server, hash: "#/queue" });
  const { csrf } = await api(page, "session");
  const { key, document } = (await api(page, "queue?limit=1")).items[0].row;
  await go(`#/report/${document}?tab=log`);
  await page.getByLabel(/^Coded twice/).fill("eva, ion");
  await page.getByLabel(/^Coded twice/).press("Enter");
  await page.getByText("Coded by eva and ion, each alone").waitFor();
  for (const [layer, value] of [["eva", "negated"], ["ion", "future"]]) {
    const { versions } = await api(page, `documents/${document}?layer=${layer}`);
    const body = { target: key, version: versions[key] ?? 0, kind: "set", field: "status", value, layer };
    const status = await page.evaluate(async ([body, csrf]) => (await fetch("api/v1/corrections", { method: "POST", headers: { "Content-Type": "application/json", "X-Sitrep-Token": csrf }, body: JSON.stringify(body) })).status, [body, csrf]);
    assert.equal(status, 200);
  }
  await page.reload();
  await go("#/queue?reason=disagreement");
  await page.getByText("1 event waits").waitFor();
  await page.locator("decide-panel .why", { hasText: "coders disagree: status" }).waitFor();
  await go("#/agreement?a=eva&b=ion");
  await page.getByText("To decide: 1").waitFor();
  await page.keyboard.press("1");
  await page.getByText("To decide: 0").waitFor();
  await settle();
  assert.equal((await api(page, `events/${key}`)).row.status, "negated");
  assert.equal((await api(page, "queue?reason=disagreement")).total, 0);
  await check();
  await close();
});
