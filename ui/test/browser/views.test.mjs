// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Project } from "../../dev/project.mjs";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

const shown = async (page) => Number((await page.locator("explore-view .bar p b").textContent()).replace(/,/g, ""));

test("every view opens, says where it is, and asks nobody else", async () => {
  const { page, go, check, close } = await open();
  const views = [
    ["#/explore", "event-table tbody tr:nth-child(3)"], ["#/queue", "decide-panel .acts"], ["#/report", "report-list td a"], ["#/report/9", "report-text .trigger"], ["#/incident", "incident-list td a"],
    ["#/incident/i8c19d414e984", "account-matrix tfoot"], ["#/agreement", ".interval svg"], ["#/codebook/ASSAULT", "frame-table .words"], ["#/import", "textarea"],
  ];
  for (const [hash, part] of views) {
    await go(hash);
    await page.waitForSelector(part);
  }
  await check();
  await close();
});

test("a facet narrows the table, the counts of the others, and the address; the address alone shows the same", async () => {
  const { page, server, check, close } = await open();
  const all = await shown(page);
  await page.getByRole("checkbox", { name: /^Assault/ }).check();
  await page.waitForFunction(() => location.hash.includes("type=ASSAULT"));
  const some = await shown(page);
  assert.ok(some > 0 && some < all);
  const again = await open({ server, hash: await page.evaluate(() => location.hash) });
  assert.equal(await shown(again.page), some);
  assert.ok(await again.page.getByRole("checkbox", { name: /^Assault/ }).isChecked());
  await again.close();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  assert.equal(await shown(page), all);
  await page.goBack();
  await page.waitForFunction(() => location.hash.includes("type=ASSAULT"));
  assert.equal(await shown(page), some);
  await check();
  await close();
});

test("dragging over the timeline chooses days; over the map, an area", async () => {
  const { page, check, close } = await open();
  const all = await shown(page);
  const drag = async (selector, from, to) => {
    const box = await page.locator(selector).boundingBox();
    await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 5 });
    await page.mouse.up();
  };
  await drag("event-timeline canvas", [0.9, 0.3], [0.97, 0.3]);
  await page.waitForFunction(() => /from=.*until=/.test(location.hash));
  const days = await shown(page);
  assert.ok(days > 0 && days < all, `${days} of ${all}`);
  await page.getByRole("button", { name: "All days" }).click();
  await page.getByRole("button", { name: "Choose an area" }).click();
  await drag("event-map .map", [0.3, 0.3], [0.7, 0.9]);
  await page.waitForFunction(() => location.hash.includes("box="));
  const area = await shown(page);
  assert.ok(area > 0 && area < all, `${area} of ${all}`);
  await check();
  await close();
});

test("the texts are searched and a filter can be kept under a name", async () => {
  const { page, settle, check, close } = await open();
  const all = await shown(page);
  await page.keyboard.press("/");
  await page.keyboard.type("shepherd");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("q=shepherd"));
  await settle();
  const some = await shown(page);
  assert.ok(some > 0 && some < all);
  await page.getByRole("button", { name: "Save this filter" }).click();
  await page.keyboard.type("The shepherd");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "The shepherd" }).waitFor();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await page.getByRole("link", { name: "The shepherd" }).click();
  await page.waitForFunction(() => location.hash.includes("q=shepherd"));
  await settle();
  assert.equal(await shown(page), some);
  await check();
  await close();
});

test("the words of a field light up in the text, and the words lead to their event", async () => {
  const { page, settle, check, close } = await open({ hash: "#/report/6" });
  await settle();
  assert.equal(await page.locator("report-text .lit").count(), 0);
  await page.locator("event-card .value").first().hover();
  assert.ok((await page.locator("report-text .lit").count()) > 0);
  await page.locator("report-text .trigger").last().click();
  await page.waitForFunction(() => /event=e\d+/.test(location.hash));
  assert.equal(await page.locator("event-card[chosen]").count(), 1);
  await page.getByRole("button", { name: /Not coded/ }).click();
  await page.getByText("not counted as having happened").first().waitFor();
  await check();
  await close();
});

test("every span of the text in the page is the span of the record", async () => {
  const { page, server, go, close } = await open({ hash: "#/report/1" });
  for (let number = 1; number <= server.project.records.length; number++) {
    await go(`#/report/${number}`);
    const record = server.project.records[number - 1];
    const points = [...record.text];
    const found = await page.$$eval("report-text .text span", (spans) => spans.map((span) => ({ start: span.start, text: span.textContent })));
    assert.ok(found.length > 0);
    for (const { start, text } of found) assert.equal(text, points.slice(start, start + [...text].length).join(""));
  }
  await close();
});

test("an export is narrowed by what is chosen, as far as exports can be", async () => {
  const { page, check, close } = await open({ hash: "#/explore?type=ASSAULT&country=MLI&from=2024-03-01&q=market" });
  await page.getByText("Export", { exact: true }).click();
  const address = () => page.locator("export-menu a").first().getAttribute("href");
  const filter = JSON.parse(new URLSearchParams((await address()).split("?")[1]).get("filter"));
  assert.deepEqual(filter, { types: ["ASSAULT"], countries: ["MLI"], from: "2024-03-01" });
  await page.getByLabel("the whole project all the same").check();
  assert.doesNotMatch(await address(), /filter/);
  await check();
  await close();
});

test("text that runs from right to left does so, beside text that does not", async () => {
  const text = "قتل خمسة جنود قرب غاو.\n\nFive soldiers died.";
  const [arabic] = text.split("\n");
  const end = [...text].length;
  const record = {
    schema: "sitrep.document/1", id: "a", title: arabic, outlet: "وكالة", text, blocks: [{ kind: "paragraph", start: 0, end: arabic.length }, { kind: "paragraph", start: arabic.length + 2, end }],
    sentences: [{ start: 0, end }], times: [], places: [], actors: [], claims: [],
    events: [{ id: "e1", type: "ASSAULT", status: "actual", trigger: { start: 0, end: 3, text: "قتل" }, actor: [], recipient: [], modes: [], score: 0.5 }],
  };
  const { page, check, close } = await open({ project: new Project({ records: [record] }), hash: "#/report/1" });
  const directions = await page.$$eval("report-text .text p", (all) => all.map((p) => getComputedStyle(p).direction));
  assert.deepEqual(directions, ["rtl", "ltr"]);
  assert.equal(await page.locator("report-text .trigger").textContent(), "قتل");
  await check();
  await close();
});

test("the list of incidents holds its state in the address", async () => {
  const { page, check, close } = await open({ hash: "#/incident" });
  const few = await page.locator("incident-list tbody tr").count();
  await page.getByLabel("also those with one account").check();
  await page.waitForFunction(() => location.hash === "#/incident?all=1");
  assert.ok((await page.locator("incident-list tbody tr").count()) > few);
  await page.reload();
  assert.ok(await page.getByLabel("also those with one account").isChecked());
  await check();
  await close();
});

test("what is not there is said not to be there", async () => {
  const { page, go, close } = await open({ hash: "#/report/999" });
  await page.getByText("There is no report 999").waitFor();
  await go("#/incident/none");
  await page.getByText("There is no incident none").waitFor();
  await go("#/codebook/NONE");
  await page.getByText("no page for it").waitFor();
  await close();
});

test("an import tells what became of each input", async () => {
  const { page, check, close } = await open({ hash: "#/import" });
  await page.locator('input[type="file"]').setInputFiles([{ name: "a.html", mimeType: "text/html", buffer: Buffer.from("<p>x") }, { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("y") }]);
  await page.getByText("done", { exact: true }).waitFor();
  await page.locator("import-job").getByText("no-article-text").waitFor();
  await check();
  await close();
});

test("the page can be used in a narrow window", async () => {
  for (const hash of ["#/explore", "#/queue", "#/report/6", "#/incident/i8c19d414e984", "#/codebook/AID", "#/import", "#/agreement"]) {
    const { page, settle, check, close } = await open({ hash, width: 390, height: 800 });
    await settle();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${hash}: ${wide} pixels wide`);
    await check();
    await close();
  }
});

test("a link to sign in that comes into an open tab is used, and its token leaves the address", async () => {
  const { page, go, check, close } = await open({ hash: "#/queue" });
  const sent = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/session")) sent.push(request.postDataJSON());
  });
  await go("#token=a-new-one");
  await page.waitForSelector("explore-view");
  assert.deepEqual(sent, [{ token: "a-new-one" }]);
  assert.match(page.url(), /#\/explore$/);
  await check();
  await close();
});
