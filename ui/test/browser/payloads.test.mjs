// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Project } from "../../dev/project.mjs";
import { count, payload } from "./payloads.mjs";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

/** A report whose text and whose every field is a payload; number n and its kin, so that all 200 are somewhere. */
function poisoned(n) {
  const p = (by) => payload((n + by) % count);
  const text = `${p(0)} Five died. ${p(1)}`;
  const points = [...text];
  const at = points.join("").indexOf("Five");
  const start = [...text.slice(0, at)].length;
  const quote = (from, to) => ({ start: from, end: to, text: points.slice(from, to).join("") });
  const head = quote(0, Math.min(12, points.length));
  return {
    schema: "sitrep.document/1", id: p(2), input: { path: p(3), sha256: p(4) }, title: p(0), url: p(1), outlet: p(2), origin: p(3), credits: [p(4)], language: "en",
    dates: { page: "2024-01-02", report: "2024-01-01", report_basis: p(0), conflict: true, evidence: [{ ...head, why: p(1) }] }, text,
    blocks: [{ kind: "title", start: 0, end: start }, { kind: p(2), start, end: points.length }], sentences: [{ start: 0, end: points.length }],
    times: [{ id: "t1", ...quote(start, start + 4), type: "DATE", from: "2024-01-01", until: "2024-01-01", precision: p(3), rule: p(4) }],
    places: [{ id: "p1", ...head, use: "literal", name: p(0), country: "MLI", admin1: p(1), lat: 15 + (n % 10) / 10, lon: 1, precision: "place", rule: p(2) }, { id: "p2", ...head, use: "literal", precision: "unresolved", rule: p(3) }],
    actors: [{ id: "a1", ...head, kind: "body", name: p(4), country: p(0), sectors: [p(1)], rule: p(2) }, { id: "a2", ...quote(start, start + 4), kind: "people", sectors: [], person: p(3) }],
    events: [
      { id: "e1", happening: "h1", type: n % 2 ? "ASSAULT" : p(4).slice(0, 60), modes: [p(0)], contexts: [p(1)], status: "actual", historical: false, trigger: quote(start + 5, start + 9), sentence: 0, actor: ["a1"], recipient: ["a2"], mediator: ["a1"], time: { ref: "t1", from: "2024-01-01", until: "2024-01-03", precision: p(2) }, place: { ref: "p1" }, dead: { low: null, high: null, ...quote(start, start + 4) }, score: 0.3, rule: p(3) },
      { id: "e2", happening: "h2", type: "ASSAULT", modes: [], contexts: [], status: "hypothetical", historical: false, trigger: head, sentence: 0, actor: [], recipient: [], mediator: [], place: { ref: "p2" }, score: 0.3, rule: p(4) },
    ],
    claims: [{ id: "c1", events: ["e1"], source: { ...head, ref: "a1" }, cue: head, content: quote(start, points.length), via: [head], form: p(0), stance: p(1), certainty: p(2), said_on: p(3), rule: p(4) }],
  };
}

test(`${count} payloads in texts and fields: none runs, nothing is asked of another server`, async () => {
  assert.ok(count >= 200);
  const records = Array.from({ length: count / 5 }, (_, at) => poisoned(at * 5));
  const incident = (n) => ({
    schema: "sitrep.incident/1", id: payload(n), type: payload(n + 1), members: [{ document: records[0].id, event: "e1" }, { document: records[1].id, event: "e1" }], independent_sources: 2,
    copies: [{ document: records[1].id, copy_of: records[0].id, similarity: 0.9, differences: [{ here: payload(n + 2), there: payload(n + 3) }] }], place: { name: payload(n + 4), country: payload(n + 5) },
    accounts: [{ by: payload(n), stance: "asserts", dead: { low: 1, high: 1 } }, { by: payload(n + 1), stance: "denies", dead: { low: 2, high: 2 } }], dead: { low: 1, best: 1, high: 2, rule: payload(n + 6) },
  });
  const project = new Project({ records, incidents: [incident(0), incident(20)] });
  const numbers = [1, 2];
  project.incidents = () => project.machine.map((each) => ({ ...each, keys: numbers.map((number) => `d${number}.e1`) }));
  project.saved.filters = Array.from({ length: 20 }, (_, n) => ({ name: payload(n * 7), filter: { types: [payload(n)], text: payload(n + 1) } }));
  project.imports = [{ id: "i1", state: "failed", inputs: 1, read: 1, coded: 0, unchanged: 0, rejected: 20, events: 0, detail: payload(5), rejections: Array.from({ length: 40 }, (_, n) => ({ id: payload(n), reason: payload(n + 1), detail: payload(n + 2) })) }];
  const page_ = Array.from({ length: 40 }, (_, n) => `# ${payload(n)}\n\n[x](${payload(n)}) **${payload(n)}** \`${payload(n)}\`\n\n- ${payload(n)}\n\n| ${payload(n)} |\n\n\`\`\`frames\n${payload(n)} verb\n\`\`\`\n`).join("\n");
  project.codebookPage = (type) => ({ type, markdown: page_ });
  for (let n = 0; n < 40; n++) project.correct({ target: `d${(n % records.length) + 1}`, version: Math.floor(n / records.length), kind: "note", value: payload(n), why: payload(n + 1) });
  project.correct({ target: "d1.e1", version: 0, kind: "set", field: "rule", value: payload(9), why: payload(10) });

  const { page, go, settle, check, close } = await open({ project });
  await page.evaluate(() => {
    window.runs = [];
    window.ran = (n) => window.runs.push(n);
  });
  await go(`#/explore?q=${encodeURIComponent(payload(2))}&event=d1.e1&type=${encodeURIComponent(payload(3))}`);
  await go("#/explore?event=d1.e1");
  for (let number = 1; number <= records.length; number++) {
    await go(`#/report/${number}?event=e1`);
    if (number > 8) continue;
    for (const tab of ["claims", "left-out", "log"]) await go(`#/report/${number}?tab=${tab}`);
  }
  for (const hash of ["#/report", "#/queue", "#/incident", `#/incident/${encodeURIComponent(payload(0))}`, "#/codebook/ASSAULT", `#/codebook/${encodeURIComponent(payload(1))}`, "#/agreement", "#/import", `#/${payload(4)}`]) {
    await go(hash);
    for (const element of (await page.locator("summary").all()).slice(0, 3)) await element.click({ timeout: 500 }).catch(() => undefined);
  }
  await go("#/queue");
  for (const key of ["3", "Escape", "5", "Escape", "6", "Escape", "m", "Escape", "n", "Escape", "?", "Escape"]) {
    await page.keyboard.press(key);
    await settle();
  }
  await page.mouse.move(700, 300);
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => window.runs), []);
  // No address of a payload has become one that can be pressed.
  for (const hash of ["#/report/1", "#/report/2", "#/report/3"]) {
    await go(hash);
    const addresses = await page.$$eval("a", (links) => links.map((link) => link.href));
    assert.deepEqual(addresses.filter((address) => !address.startsWith("http://127.0.0.1")), []);
  }
  await check();
  await close();
});

test("the test above would notice a hole", async () => {
  const { page, check, close } = await open();
  await page.evaluate((html) => (document.body.insertAdjacentHTML("beforeend", html)), payload(2));
  await page.waitForTimeout(200);
  await assert.rejects(check, /script-src/);
  await close();
});
