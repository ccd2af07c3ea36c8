// SPDX-License-Identifier: Apache-2.0
// What each view promises (docs/desk.md), one promise a test, where no other test shows it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

/** An element of the view that is open, from inside the page. */
const inView = (page, view, part, get) =>
  page.evaluate(([view, part, get]) => {
    const found = document.querySelector("sitrep-app").shadowRoot.querySelector(view).shadowRoot.querySelector(part);
    return new Function("it", `return ${get}`)(found);
  }, [view, part, get]);
const map = (page, get) => inView(page, "explore-view", "event-map", get);
const timeline = (page, get) => inView(page, "explore-view", "event-timeline", get);

async function press(page, selector, x, y) {
  const box = await page.locator(selector).boundingBox();
  await page.mouse.click(box.x + x, box.y + y);
}

test("Explore: several events of one place fan out, and one of the fan is chosen", async () => {
  const { page, settle, check, close } = await open();
  await page.waitForSelector("event-map[painted]");
  let hit;
  for (let step = 0; step < 8; step++) {
    // The largest mark: several places are zoomed into, one place fans out.
    hit = await map(page, "it.hits.filter((hit) => hit.what === 'cluster' && hit.count > 1).sort((a, b) => a.places.length - b.places.length)[0]");
    await press(page, "event-map .map", hit.x, hit.y);
    await settle();
    if ((await map(page, "it.fanned.length")) > 0) break;
  }
  const fan = await map(page, "it.fanned");
  assert.ok(fan.length > 1, "they are apart from one another");
  for (const [at, one] of fan.entries()) for (const other of fan.slice(at + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 15);
  await press(page, "event-map .map", fan[1].x, fan[1].y);
  await page.waitForFunction(() => location.hash.includes("event="));
  await page.getByRole("article", { name: "The chosen event" }).waitFor();
  await check();
  await close();
});

test("Explore: a vague place is never a point: a province is its shape, a country is tinted, near is a disc, and the key says so", async () => {
  const { page, settle, check, close } = await open({ hash: "#/explore?country=NER" });
  await page.waitForSelector("event-map[painted]");
  await settle();
  const drawn = await map(page, "it.hits.map((hit) => ({ what: hit.what, precisions: hit.places.map((place) => it.locations.list[place].precision) }))");
  for (const { what, precisions } of drawn) {
    if (what === "area") assert.deepEqual(precisions, ["admin1"]);
    if (what === "country") assert.ok(precisions.every((each) => each === "country"));
    if (what === "cluster") assert.ok(new Set(precisions.map((each) => each === "place")).size === 1, "found and vague places are never one mark");
  }
  assert.ok(drawn.some(({ what }) => what === "area"), "the region of Tillabéri");
  const area = await map(page, "it.hits.find((hit) => hit.what === 'area')");
  const box = await page.locator("event-map .map").boundingBox();
  await page.mouse.move(box.x + area.x, box.y + area.y);
  assert.match(await map(page, "it.title"), /somewhere in Tillaberi/i);
  assert.match(await page.locator("map-key .line").innerText(), /place found[\s\S]*as far as that[\s\S]*in the province[\s\S]*in the country/);
  await check();
  await close();
});

test("Explore: the bar of an event whose day is not known has faded ends; one of a known day has not", async () => {
  const { page, settle, check, close } = await open({ hash: "#/explore?from=2024-03-01&until=2024-03-12&type=ACCUSE&type=PROTEST" });
  await settle();
  const bars = await timeline(page, `(() => {
    const canvas = it.shadowRoot.querySelector("canvas");
    const context = canvas.getContext("2d");
    const ratio = canvas.width / it.scene.width;
    const ink = (x, y) => context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data[3];
    return it.scene.bars.filter((bar) => bar.width > 12).map((bar) => ({
      vague: it.events.until[bar.row] > it.events.from[bar.row], end: ink(bar.x + 1, bar.y + 3), middle: ink(bar.x + bar.width / 2, bar.y + 3),
    }));
  })()`);
  assert.ok(bars.some((bar) => bar.vague) && bars.some((bar) => !bar.vague));
  for (const { vague, end, middle } of bars) assert.ok(vague ? end < middle * 0.6 : end === middle, JSON.stringify({ vague, end, middle }));
  await check();
  await close();
});

test("Explore: a list of thousands holds only the rows in view, and the last one can be reached", async () => {
  const { page, settle, check, close } = await open({ events: 3000 });
  assert.ok((await page.locator("event-table tbody tr").count()) < 80);
  await page.locator("event-table .scroll").evaluate((box) => (box.scrollTop = box.scrollHeight));
  await settle();
  assert.equal(await page.locator("event-table tbody tr[aria-rowindex]").last().getAttribute("aria-rowindex"), "3001");
  assert.ok((await page.locator("event-table tbody tr").count()) < 80);
  const last = await inView(page, "explore-view", "event-table", "it.events.keys[it.shown[2500]]");
  const again = await open({ events: 3000, hash: `#/explore?event=${last}` });
  await again.page.locator('event-table tr[aria-selected="true"]').waitFor();
  await again.close();
  await check();
  await close();
});

test("Reports, Incidents: of thousands only those in view are in the page; more are asked for while one scrolls", async () => {
  const { page, settle, check, close } = await open();
  const all = Array.from({ length: 1000 }, (_, at) => ({ number: at + 1, id: `r${at + 1}`, title: `Report number ${at + 1}`, outlet: "وكالة", language: "en", report: "2024-03-04", events: 1, state: "auto", revision: 1, coders: [] }));
  await page.route("**/api/v1/documents?**", (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    return route.fulfill({ json: { items: all.slice(from, from + 200), next: from + 200 < all.length ? String(from + 200) : null, total: all.length } });
  });
  await page.evaluate(() => (location.hash = "#/report"));
  await page.getByRole("link", { name: "Report number 1", exact: true }).waitFor();
  const scroll = page.locator("report-list .frame");
  for (let step = 0; step < 8; step++) {
    await scroll.evaluate((box) => (box.scrollTop = box.scrollHeight));
    await settle();
    assert.ok((await page.locator("report-list tbody tr").count()) < 80);
  }
  await page.getByRole("link", { name: "Report number 1000" }).waitFor();
  await check();
  await close();
});

test("Explore: when nothing passes, and when there is nothing at all, the page says what to do next", async () => {
  const { page, check, close } = await open({ hash: "#/explore?type=ASSAULT&from=1901-01-01&until=1901-02-01" });
  await page.getByText("No event passes all of these filters.").waitFor();
  await page.locator(".none").getByRole("button", { name: "Clear all filters" }).click();
  await page.waitForSelector("event-table tbody tr[aria-rowindex]");
  await check();
  await close();
  const { Project } = await import("../../dev/project.mjs");
  const empty = await open({ project: new Project({ records: [] }) });
  for (const hash of ["#/explore", "#/queue", "#/report", "#/incident"]) {
    await empty.go(hash);
    await empty.page.getByRole("link", { name: "Import reports" }).waitFor();
  }
  await empty.check();
  await empty.close();
});

test("Report: the day of the report opens its evidence", async () => {
  const { page, check, close } = await open({ hash: "#/report/12" });
  await page.getByText(/Report of 6 Mar 2024/).click();
  await page.locator("report-head q", { hasText: "67th anniversary" }).waitFor();
  await page.getByText(/anniversary of 1957-03-06/).waitFor();
  await check();
  await close();
});

test("Report: each layer of the text has a colour and a line of its own, and can be put off", async () => {
  const { page, check, close } = await open({ hash: "#/report/6" });
  const looks = await page.$$eval("report-text .text span[class]", (spans) => {
    const look = (span) => { const style = getComputedStyle(span); return `${style.textDecorationStyle} ${style.borderBottomStyle} ${style.backgroundColor} ${style.boxShadow} ${style.fontWeight} ${style.backgroundImage}`; };
    const layers = new Map();
    for (const span of spans) if (span.classList.length === 1) layers.set(span.className, look(span));
    return [...layers];
  });
  assert.ok(looks.length >= 3, JSON.stringify(looks));
  assert.equal(new Set(looks.map(([, look]) => look)).size, looks.length, JSON.stringify(looks));
  await page.keyboard.press("t");
  assert.equal(await page.locator("report-text .trigger").count(), 0);
  await check();
  await close();
});

test("Incident: accounts by independent source, with values, words and doubt; the last row is the named rule's; who said what when; copies with what they changed", async () => {
  const { page, go, check, close } = await open({ hash: "#/incident/i8c19d414e984" });
  const table = page.locator("account-matrix");
  assert.ok((await table.locator("tr.group").count()) > 1);
  assert.ok((await table.locator("td q").count()) > 0, "the words of the report");
  assert.ok((await table.locator("td .tag").count()) > 0, "how it is said");
  assert.match(await table.locator("tfoot").innerText(), /By the rule most-origins[\s\S]*1/);
  const days = await page.locator(".tellings .day").allInnerTexts();
  assert.deepEqual(days, [...days].sort((a, b) => (Date.parse(a) || 0) - (Date.parse(b) || 0)));
  await go("#/incident/i04ab83bb6c68");
  const copies = page.locator(".copies");
  await copies.waitFor();
  assert.match(await copies.innerText(), /ledger-ansongo-strike\.txt copies wire-ansongo-strike\.html 93 % the same words[\s\S]*changed 14 to 10/);
  assert.ok((await table.getByText(/and \d+ cop/).count()) > 0, "copies stand with what they copy");
  await check();
  await close();
});

test("Queue: every reason can be asked for alone, and says itself in words", async () => {
  const { page, check, close } = await open({ hash: "#/queue" });
  const reasons = await page.locator("queue-list option").evaluateAll((all) => all.slice(1).map((one) => [one.value, one.textContent]));
  assert.ok(reasons.length >= 3);
  for (const [value, text] of reasons) {
    await page.locator("queue-list select").selectOption(value);
    await page.waitForFunction((value) => location.hash.includes(`reason=${value}`), value);
    const count = Number(/\((\d+)\)$/.exec(text)[1]);
    await page.getByText(new RegExp(`^${count} events? waits?$`)).waitFor();
    assert.doesNotMatch(text, /-/, "words, not the server's own");
  }
  await check();
  await close();
});

test("Queue: an event is added by dragging over its words", async () => {
  const { page, server, settle, check, close } = await open({ hash: "#/queue" });
  await page.waitForSelector("decide-panel .acts");
  await page.getByRole("button", { name: /Add/ }).click();
  const word = page.locator("report-text .text p").nth(1).locator("span").filter({ hasText: /\w{4}/ }).first();
  const box = await word.boundingBox();
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + Math.min(box.width - 2, 60), box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: /Agree/ }).first().click();
  await settle();
  const added = server.project.log.at(-1);
  assert.equal(added.kind, "add");
  const record = server.project.records[Number(/\d+/.exec(added.target)[0]) - 1];
  assert.equal([...record.text].slice(added.after.trigger.start, added.after.trigger.end).join(""), added.after.trigger.text);
  assert.match(added.after.trigger.text, /^[^\s].*[^\s]$/, "whole words");
  await check();
  await close();
});

test("Agreement: each field has both measures with their intervals", async () => {
  const { page, check, close } = await open({ hash: "#/agreement" });
  const rows = page.locator("agreement-view tbody tr");
  assert.ok((await rows.count()) > 0);
  for (const row of await rows.all()) {
    for (const name of ["alpha", "kappa"]) assert.match(await row.locator(`svg[aria-label^="${name}"]`).getAttribute("aria-label"), /-?\d\.\d\d, -?\d\.\d\d to -?\d\.\d\d/);
  }
  await check();
  await close();
});

test("Codebook: 'why' beside an event leads to the frame that found it", async () => {
  const { page, check, close } = await open({ hash: "#/report/6?event=e1" });
  await page.getByRole("link", { name: /^Why / }).first().click();
  await page.locator("frame-table .hit").first().waitFor();
  await page.getByText("found the event").first().waitFor();
  await check();
  await close();
});

test("the address of each view holds its state", async () => {
  const { page, server, check, close } = await open();
  for (const [hash, shows] of [
    ["#/explore?type=ASSAULT&event=d6.e1&sort=type", 'event-table tr[aria-selected="true"]'], ["#/queue?reason=low-score", 'queue-list option[value="low-score"]:checked'],
    ["#/report/6?event=e1&tab=claims", 'report-view nav button[aria-pressed="true"]:has-text("Claims")'], ["#/incident?all=1", "incident-list input:checked"],
    ["#/agreement?a=Jonas&b=Amina", 'agreement-view label:has-text("First") option[value="Jonas"]:checked'], ["#/codebook/PROTEST", 'codebook-view nav a[aria-current="page"]:has-text("Protest")'],
  ]) {
    const fresh = await open({ server, hash });
    await fresh.page.locator(shows).first().waitFor({ state: "attached" });
    await fresh.check();
    await fresh.close();
  }
  await check();
  await close();
});

test("nothing stands still while the server works: the page says so, and the other views go on", async () => {
  const { page, go, check, close } = await open();
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route("**/api/v1/incidents?**", async (route) => (await held, route.continue()));
  await page.evaluate(() => (location.hash = "#/incident"));
  await page.getByText("Reading the incidents").waitFor();
  await page.getByRole("link", { name: "Queue" }).click();
  await page.waitForSelector("decide-panel .acts");
  answer();
  await go("#/incident");
  await page.waitForSelector("incident-list td a");
  await check();
  await close();
});

test("when the program is gone, the page says so in words", async () => {
  const { page, go, close } = await open({ hash: "#/queue" });
  await page.waitForSelector("decide-panel .acts");
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.keyboard.press("a");
  await page.getByText("The program does not answer.").waitFor();
  await page.getByRole("button", { name: "Close this message" }).click();
  await go("#/report");
  await page.getByText("The program does not answer.").waitFor();
  await close();
});
