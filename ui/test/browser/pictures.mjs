// SPDX-License-Identifier: Apache-2.0
// Makes the pictures of docs/pictures from the program with its samples: node test/browser/pictures.mjs
import { fileURLToPath } from "node:url";
import { program } from "./program.mjs";
import { closeBrowser, open } from "./stage.mjs";

const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const server = await program();
const first = await open({ server });
const incidents = await first.page.evaluate(async () => (await (await fetch("api/v1/incidents?limit=200")).json()).items);
await first.close();
const most = [...incidents].sort((a, b) => (b.contradiction ? 100 : 0) + new Set(b.keys.map((key) => key.split(".")[0])).size - ((a.contradiction ? 100 : 0) + new Set(a.keys.map((key) => key.split(".")[0])).size))[0];
const [report] = most.keys[0].slice(1).split(".");

const pictures = [
  ["explore", "#/explore?from=2024-03-01&until=2024-03-12", "light", 1280, 800],
  ["explore-dark", "#/explore?from=2024-03-01&until=2024-03-12&type=ASSAULT", "dark", 1280, 800],
  ["report", `#/report/${report}?event=${most.keys[0].split(".")[1]}`, "light", 1280, 800],
  ["incident", `#/incident/${encodeURIComponent(most.id)}`, "light", 1280, 800],
  ["queue-dark", "#/queue", "dark", 1280, 800, "3"],
  ["codebook", "#/codebook/PROTEST", "light", 1280, 800],
  ["narrow", `#/report/${report}?event=${most.keys[0].split(".")[1]}`, "dark", 420, 760],
];
for (const [name, hash, scheme, width, height, key] of pictures) {
  const { page, settle, close } = await open({ server, hash, scheme, width, height });
  await page.waitForTimeout(1500);
  if (key) await page.keyboard.press(key);
  await settle();
  await page.screenshot({ path: `${folder}${name}.png` });
  await close();
}
await closeBrowser();
server.close();
