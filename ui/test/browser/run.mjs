// SPDX-License-Identifier: Apache-2.0
// Runs the browser tests. Ends with 77 when there is no browser to run them in: skipped, not passed.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, install } from "../../scripts/build.mjs";

install();
build();
const { executablePath } = await import("./stage.mjs");
if (!executablePath) {
  console.error("The browser tests need Chromium (Debian, Ubuntu: apt install chromium), or CHROMIUM with its path.");
  process.exit(77);
}
const folder = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const tests = readdirSync(folder).filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((each) => name.includes(each))));
// One after the other: several browsers at once would spoil each other's times.
const { status } = spawnSync(process.execPath, ["--test", "--test-concurrency=1", "--test-timeout=300000", "--test-reporter=spec", ...tests.map((name) => folder + name)], { stdio: "inherit" });
process.exit(status ?? 1);
