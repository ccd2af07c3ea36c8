// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { Project } from "../../dev/project.mjs";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const states = [
  ["#/explore"], ["#/explore?type=ASSAULT&from=2024-03-01&event=d6.e1"], ["#/queue"], ["#/queue", "3"], ["#/queue?reason=low-score", "5"], ["#/queue", "6"], ["#/queue", "m"], ["#/queue", "n"], ["#/queue", "?"],
  ["#/report"], ["#/report/6?event=e1"], ["#/report/6?tab=claims"], ["#/report/6?tab=left-out"], ["#/report/6?tab=log"], ["#/incident"], ["#/incident/i8c19d414e984"],
  ["#/agreement"], ["#/codebook/ASSAULT"], ["#/import"], ["#/people"],
];

/** A team, and a person whose account is being changed, asked about, closed. */
async function peopleStates(page, visit) {
  await page.getByRole("button", { name: "Change Jonas" }).click();
  await visit("changing a person");
  await page.getByRole("button", { name: "Close the account …" }).click();
  await visit("asked whether to close");
}

for (const scheme of ["light", "dark"]) {
  test(`nothing serious or critical for axe, ${scheme}`, async () => {
    const project = new Project();
    project.session = { mode: "team", who: "Amina", role: "admin", csrf: "dev" };
    project.people = [{ name: "Amina", role: "admin", disabled: false, created: "2026-02-01T08:00:00Z" }, { name: "Jonas", role: "coder", disabled: true, created: "2026-02-03T08:00:00Z" }];
    const { page, go, settle, check, close } = await open({ scheme, project });
    const found = [];
    const visit = async (hash, key) => {
      await settle();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const { id, impact, nodes } of violations) {
        for (const node of nodes) found.push({ state: [hash, key].join(" "), id, impact, where: node.target.flat().join(" "), why: node.failureSummary?.split("\n")[1]?.trim() });
      }
    };
    for (const [hash, key] of states) {
      await go(hash);
      if (key) await page.keyboard.press(key);
      await visit(hash, key);
      if (key) await page.keyboard.press("Escape");
    }
    project.people[1].disabled = false;
    await go("#/explore");
    await go("#/people");
    await peopleStates(page, visit);
    const bad = found.filter(({ impact }) => impact === "serious" || impact === "critical");
    if (process.env.AXE_ALL) console.log(found);
    assert.deepEqual(bad, []);
    await check();
    await close();
  });
}
